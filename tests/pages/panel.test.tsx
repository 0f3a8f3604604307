/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react'
import { createOutcomeSwitch } from '@/platform/outcomes'
import { OUTCOME_NAMES, usualOutcome } from '@/subpackages/preview/index/outcome-names'
import { preview } from '@/locales/zh-cn/preview'
import { asPersona, type App, type openApp } from './support/open-app'
import { leave, renderPage, type Rendered } from './support/render-page'

const panel = () => import('@/subpackages/preview/index/index')
const open = (scenario: Parameters<typeof openApp>[0], before?: (app: App) => Promise<void>) => renderPage(panel, scenario, before)

/** Taps a button of the card with this title. */
async function tapIn(title: string, name: string, role = 'button'): Promise<void> {
  const card = (await screen.findByText(title, { selector: '.card-title' })).closest<HTMLElement>('.card')
  if (!card) throw new Error(`no card ${title}`)
  fireEvent.click(within(card).getByRole(role, { name }))
}

/** What stands in 现在. */
const nowOf = (page: Rendered): string => page.text().split(preview.persona).slice(0, 2).join('')

describe('the panel', () => {
  afterEach(leave)

  it('has employees answer either purpose, and says where nobody could', async () => {
    const page = await open('employer-nobody-asked')
    await tapIn(preview.employees, '10 人同意')
    await page.sees('没有员工能这样回答')
  })

  it('has its frame before the insurer answers: its navigation row is coloured when the page is shown', async () =>
    expect((await open('normal')).text()).toContain(preview.title))

  it('names what makes each person worth choosing', async () => {
    const page = await open('normal')
    await page.sees('单位经办人 · 职工医保', '家长 · 职工医保', '两地参保 · 职工医保')
  })

  it('tells a person without an account from one without a card', async () => {
    const page = await open('normal', asPersona('student'))
    await page.sees('这张卡没有个人账户')
    expect(page.text()).not.toContain('先绑定一张卡')
  })

  it('says that a result of the platform was chosen by hand, and the scenario takes it back', async () => {
    const page = await open('normal')
    await page.sees('场景正常')
    expect(nowOf(page)).not.toContain('平台结果')
    await tapIn(preview.platform, '断网', 'tab')
    await page.sees('加载后变了：平台结果。')
    fireEvent.click(screen.getByRole('radio', { name: '正常' }))
    await page.sees('已切换到：正常')
    expect(nowOf(page)).not.toContain('平台结果')
    expect(page.app.demo.outcomes.current().network).toBe('real')
  })

  it('resets results of the platform with everything else, and says that it did', async () => {
    const page = await open('normal')
    await page.sees('场景正常')
    page.tap('button', '全部复位')
    await page.sees('已全部复位', '没有加载场景')
    await tapIn(preview.platform, '断网', 'tab')
    await page.sees('平台结果改过')
    page.tap('button', '全部复位')
    await page.sees('没有加载场景')
    expect(page.app.demo.outcomes.current().network).toBe('real')
  })

  it('knows the usual result of everything that can be chosen', () => {
    const usual = createOutcomeSwitch().current()
    expect(OUTCOME_NAMES.map((name) => [name, usualOutcome(name)])).toEqual(OUTCOME_NAMES.map((name) => [name, usual[name]]))
    // A picture that cannot be saved is not among the panel's choices.
    expect(Object.keys(usual).filter((name) => !OUTCOME_NAMES.some((known) => known === name))).toEqual(['saveImage'])
  })

  it('restores a sync only where one was late', async () => {
    const page = await open('normal')
    await tapIn(preview.purchase, '模拟恢复同步')
    await page.sees('没有延迟的同步')
    leave()
    const late = await open('sync-delayed')
    await tapIn(preview.purchase, '模拟恢复同步')
    await late.sees('已恢复同步')
  })

  it('moves the clock back as well, and to the moment of the pictures', async () => {
    const page = await open('normal')
    await tapIn(preview.clock, '+1 个月')
    await page.sees('演示时间2026-08-15 09:41', '加载后变了：时钟')
    await tapIn(preview.clock, '−1 天')
    await page.sees('演示时间2026-08-14 09:41')
    await tapIn(preview.clock, '参考时刻')
    await page.sees('演示时间2026-07-15 09:41')
    expect(nowOf(page)).not.toContain('加载后变了')
  })
})
