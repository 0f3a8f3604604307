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
