/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react'
import { SCENARIOS } from '../../mock/demo/scenarios'
import { preview } from '@/locales/zh-cn/preview'
import { visited } from '../stubs/taro'
import { openApp } from './support/open-app'
import { leave, showPage } from './support/render-page'

/** What the page's address says. */
const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

const panel = () => import('@/subpackages/preview/index/index')
const bind = () => import('@/subpackages/cards/bind/index')

describe('a scenario', () => {
  afterEach(() => {
    leave()
    mockAddress.params = {}
  })

  it('says in one line what to look at', () =>
    expect(SCENARIOS.map(({ id }) => [id, preview.looks[id].length > 8]).filter(([, said]) => !said)).toEqual([]))

  it('lands on its effect from a link, and stays on the panel where told to', async () => {
    const before = visited.length
    mockAddress.params = { scenario: 'locked', stay: '1' }
    const stays = await showPage(await openApp('normal'), panel)
    await stays.sees('已切换到：账户锁定', preview.looks.locked)
    expect(visited.length).toBe(before)
    leave()
    mockAddress.params = { scenario: 'locked' }
    const lands = await showPage(await openApp('normal'), panel)
    await lands.sees('已切换到：账户锁定')
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/cards/bind/index?fill=employee'))
  })

  it('keeps its page for a link that loads nothing anew', async () => {
    mockAddress.params = { look: 'dark', page: 'effect' }
    const page = await showPage(await openApp('locked'), panel)
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/cards/bind/index?fill=employee'))
    expect(page.app.preferences.getState().theme).toBe('dark')
    leave()
    await showPage(await openApp('normal'), panel)
    await waitFor(() => expect(visited.at(-1)).toBe('/pages/home/index'))
  })

  it('is one of the things that the address may name, with persona, clock, look and page', async () => {
    mockAddress.params = { persona: 'retiree', clock: '2026-09-01T08:30', look: 'dark', care: '1', page: 'insight' }
    const page = await showPage(await openApp('normal'), panel)
    await page.sees('已切换到：**兰 · 演示时间 2026-09-01 08:30')
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/insight/index/index'))
    expect(await page.app.demo.control.status()).toMatchObject({ personaId: 'retiree', realClock: false })
    expect(page.app.preferences.getState()).toMatchObject({ theme: 'dark', care: true })
  })

  it('names nothing that exists: nothing changes, and nothing is opened', async () => {
    const before = visited.length
    mockAddress.params = { scenario: 'none', persona: 'nobody', clock: 'tomorrow', look: 'pink', care: 'yes', page: 'nowhere' }
    const page = await showPage(await openApp('normal'), panel)
    await page.sees('场景正常')
    expect(page.text()).not.toContain('已切换到')
    expect(visited.length).toBe(before)
    expect(page.app.preferences.getState()).toMatchObject({ theme: 'auto', care: false })
  })

  it('leads to its effect from the panel', async () => {
    const page = await showPage(await openApp('family-grant'), panel)
    await page.sees(preview.looks['family-grant'])
    page.tap('button', '去看效果')
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/family/list/index'))
  })

  it('fills in the form that its effect is seen on', async () => {
    mockAddress.params = { fill: 'employee' }
    const page = await showPage(await openApp('locked'), bind)
    await page.sees('号码校验通过')
  })
})
