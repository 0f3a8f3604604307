/** @jest-environment jsdom */
import { visited } from '../stubs/taro'
import { asPersona } from './support/open-app'
import { leave, renderPage } from './support/render-page'

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

afterEach(leave)

const page = () => import('@/subpackages/coverage/filing/index')

describe('异地备案', () => {
  it('says until when, how bills are settled there, and what it changes in one', async () => {
    mockAddress.params = {}
    const shown = await renderPage(page, 'normal')
    await shown.sees('**远', '参保地 杭州市', '北京市', '已办临时备案', '2026年5月1日至2026年10月31日。', '统筹比例为参保地的 90%。')
    await shown.sees('同样看一次门诊，200.00 元', '在参保地', '临时备案 · 您现在', '比在参保地多付', '仅供演示')
  })

  it('opens at the city that it was asked for, and says what happens without one', async () => {
    mockAddress.params = { place: '310100' }
    const shown = await renderPage(page, 'normal')
    await shown.sees('上海市没有备案', '收银台会说“参保地不符”，先自费，再回参保地报销', '没有备案 · 您现在', '先自费，再报销')
    shown.tap('tab', '北京市')
    await shown.sees('已办临时备案')
    shown.tap('button', /去备案或变更/)
    expect(visited.at(-1)).toBe('/subpackages/security/official/index')
  })

  it('is the same as at home with a long stay, and says when one is over', async () => {
    mockAddress.params = {}
    const retiree = await renderPage(page, 'normal', asPersona('retiree'))
    await retiree.sees('已办长期备案', '2025年9月1日起，变更前一直有效。', '统筹比例与参保地相同。', '和在参保地付的一样多。')
    leave()
    const student = await renderPage(page, 'normal', asPersona('student'))
    await student.sees('备案已到期', '2025年12月31日已到期。')
  })
})
