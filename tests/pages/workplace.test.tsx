/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { workplaceDecide, workplaceGet, workplaceWithdraw } from '@/contract/operations/workplace'
import { visited } from '../stubs/taro'
import { losing } from './support/losing'
import { asPersona, type App } from './support/open-app'
import { leave, renderPage } from './support/render-page'

afterEach(leave)

const consents = (scenario: Parameters<typeof renderPage>[1], before?: Parameters<typeof renderPage>[2]) =>
  renderPage(() => import('@/subpackages/workplace/consents'), scenario, before)

describe('the page 单位授权 with something to decide', () => {
  it('has each thing with an unticked box of its own, and a no as easy as a yes', async () => {
    const page = await consents('work-consent-asked')
    await page.sees('杭州远山软件有限公司', '等您决定', '想看 2 项。逐项选，都不选也可以；7月22日前不回答，算没同意。')
    const boxes = screen.getAllByRole('checkbox')
    expect(boxes.map((box) => box.getAttribute('aria-checked'))).toEqual(['false', 'false'])
    await page.sees(
      '余额区间',
      '测算补充医疗保险方案',
      '5 档里的哪一档，不含金额',
      '2026-12-31',
      '账户是否正常',
      '2026-07-31',
      '90 天内单位不能再问',
    )
    expect(screen.getByRole('button', { name: '勾选后同意所选的项' }).getAttribute('aria-disabled')).toBe('true')
    const refuse = screen.getByRole('button', { name: '都不同意' })
    expect(refuse.className).not.toContain('danger')
    expect(refuse.getAttribute('aria-disabled')).toBeNull()
  })

  it('leads from the grey yes to what can be ticked, and sends nothing', async () => {
    const page = await consents('work-consent-asked')
    await page.sees('等您决定')
    expect(page.view.container.querySelector('[class*=in-view-led]')).toBeNull()
    page.tap('button', '勾选后同意所选的项')
    await waitFor(() => expect(page.view.container.querySelector('[class*=in-view-led]')?.textContent).toContain('余额区间'))
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'))).toEqual(['false', 'false'])
    expect(page.text()).not.toContain('已记下')
  })

  it('grants what is ticked only; the rest keeps waiting', async () => {
    const page = await consents('work-consent-asked')
    await page.sees('等您决定')
    page.tap('checkbox', '同意给单位看余额区间')
    await page.sees('同意所选的 1 项', '没勾的项先不回答，仍在等您决定。')
    page.tap('button', '同意所选的 1 项')
    await page.sees('已记下您的决定', '授权中', '想看 1 项', '对方现在没有您的任何结果。')
    expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  })

  it('refuses everything in one step, and says what was refused afterwards', async () => {
    const page = await consents('work-consent-asked')
    await page.sees('都不同意')
    page.tap('button', '都不同意')
    await page.sees('已记下，单位看不到是谁没同意。', '以前的申请', '未同意')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(page.text()).not.toContain('等您决定')
  })
})

describe('the page 单位授权 with a consent', () => {
  it('has what the employer sees, until when, and the latest three looks', async () => {
    const page = await consents('normal')
    await page.sees('授权中', '测算补充医疗保险方案', '1月8日 申请，1月9日 您同意', '2026-12-31，还有 169 天', '余额区间、账户是否正常')
    await page.sees('金额、明细、就诊、用药、家人', '对方看到的您', '**远**03172千–5千正常', '看过 4 次', '导出 110 行', 'EX-20260616-01')
    expect(page.view.container.querySelectorAll('.work-look')).toHaveLength(3)
    page.tap('button', '全部记录')
    await waitFor(() => expect(visited).toContain('/subpackages/workplace/looks/index'))
  })

  it('ends with one confirmation, and the row is gone from the employer', async () => {
    const page = await consents('normal')
    await page.sees('撤回授权，立即生效', '已导出的文件，我们通知对方删，收不回来')
    page.tap('button', '撤回授权，立即生效')
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('有 1 份已导出的文件带着您这一行')
    within(dialog).getByRole('button', { name: '撤回' }).click()
    await page.sees('已撤回。对方页面上的结果已经删除。', '已撤回', '以前的申请')
    expect(page.text()).not.toContain('对方看到的您**远')
    expect(screen.queryByRole('button', { name: '撤回授权，立即生效' })).toBeNull()
  })
})

describe('the page 单位授权 when an answer is lost on its way', () => {
  it('says what the insurer has of a yes, and does not ask for it again', async () => {
    const page = await consents('work-consent-asked', losing('workplace.decide'))
    await page.sees('等您决定')
    page.tap('checkbox', '同意给单位看余额区间')
    page.tap('button', '同意所选的 1 项')
    await page.sees('授权中', '想看 1 项', '已记下您的决定')
    expect(page.text()).not.toContain('超时')
  })

  it('keeps the failure where the request was answered otherwise on another phone', async () => {
    const page = await consents(
      'work-consent-asked',
      losing('workplace.decide', async ({ client }) => {
        const { requests } = (await client.call(workplaceGet, {})).data
        const refused = requests.filter(({ state }) => state === 'waiting').map(({ requestId }) => requestId)
        await client.call(workplaceDecide, { granted: [], refused }, { idempotencyKey: 'elsewhere' })
      }),
    )
    await page.sees('等您决定')
    page.tap('checkbox', '同意给单位看余额区间')
    page.tap('button', '同意所选的 1 项')
    await page.sees('以前的申请', '未同意')
    expect(page.text()).not.toContain('已记下')
    expect(page.text()).not.toContain('授权中')
    await page.sees('参保地医保系统没有及时答复。')
  })

  it('closes the question of a withdrawal that counted', async () => {
    const page = await consents('normal', losing('workplace.withdraw'))
    await page.sees('撤回授权，立即生效')
    page.tap('button', '撤回授权，立即生效')
    within(await screen.findByRole('dialog'))
      .getByRole('button', { name: '撤回' })
      .click()
    await page.sees('已撤回。对方页面上的结果已经删除。', '以前的申请')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('closes it, too, where another phone withdrew first', async () => {
    const page = await consents('normal')
    await page.sees('撤回授权，立即生效')
    await page.app.client.call(workplaceWithdraw, { purpose: 'supplementary-plan' }, { idempotencyKey: 'elsewhere' })
    page.tap('button', '撤回授权，立即生效')
    within(await screen.findByRole('dialog'))
      .getByRole('button', { name: '撤回' })
      .click()
    await page.sees('已撤回。对方页面上的结果已经删除。')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('the page 单位授权 as time goes by', () => {
  const at = (moment: string) => async (app: App) => app.demo.control.moveClock(moment)

  it('counts silence as a no after its last day, and asks for nothing any more', async () => {
    const last = await consents('work-consent-asked', at('2026-07-22T23:50:00+08:00'))
    await last.sees('等您决定', '今天不回答，算没同意。', '都不同意')
    leave()
    const page = await consents('work-consent-asked', at('2026-07-23T00:10:00+08:00'))
    await page.sees('以前的申请', '没回答，算未同意')
    expect(page.text()).not.toContain('等您决定')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: '都不同意' })).toBeNull()
  })

  it('says how long a consent lasts, to its last day, and then that it is over', async () => {
    const soon = await consents('normal', at('2026-12-26T09:41:00+08:00'))
    await soon.sees('授权中', '2026-12-31，还有 5 天', '到期自动结束，不会自动续。')
    leave()
    const last = await consents('normal', at('2026-12-31T23:50:00+08:00'))
    await last.sees('授权中', '2026-12-31，今天到期', '撤回授权，立即生效')
    leave()
    const over = await consents('normal', at('2027-01-01T00:10:00+08:00'))
    await over.sees('以前的申请', '已到期')
    expect(over.text()).not.toContain('授权中')
    expect(screen.queryByRole('button', { name: '撤回授权，立即生效' })).toBeNull()
  })
})

it('says that no employer declared somebody', async () => {
  const page = await consents('normal', asPersona('retiree'))
  await page.sees('没有单位登记过您', '您不同意，单位什么也看不到。')
})

it('lists every look, with what concerned the employer’s own account in between', async () => {
  const page = await renderPage(() => import('@/subpackages/workplace/looks'), 'normal')
  await page.sees('系统核对您的缴费', '没有看到您的账户', '看到 2千–5千、正常', '申请授权', '没有更多了')
})

describe('the page 单位授权 as time goes by', () => {
  it('counts silence as a no from the fifteenth day on, and not a day before', async () => {
    const page = await consents('work-consent-asked', ({ demo }) => demo.control.moveClock('2026-07-22T23:00:00+08:00'))
    await page.sees('等您决定', '今天不回答，算没同意。')
    leave()
    const later = await consents('work-consent-asked', ({ demo }) => demo.control.moveClock('2026-07-23T09:00:00+08:00'))
    await later.sees('以前的申请', '没回答，算未同意', '7月22日')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(later.text()).not.toContain('等您决定')
  })

  it('says on the last day of a consent that it ends, and afterwards that it is over', async () => {
    const page = await consents('normal', ({ demo }) => demo.control.moveClock('2026-12-31T20:00:00+08:00'))
    await page.sees('授权中', '今天')
    expect(page.text()).not.toContain('还有 0 天')
    leave()
    const later = await consents('normal', ({ demo }) => demo.control.moveClock('2027-01-01T09:00:00+08:00'))
    await later.sees('以前的申请', '已到期')
    expect(later.text()).not.toContain('授权中')
    // With the consent its results ended.
    expect(later.text()).not.toContain('对方看到的您')
    expect(screen.queryByRole('button', { name: '撤回授权，立即生效' })).toBeNull()
  })
})
