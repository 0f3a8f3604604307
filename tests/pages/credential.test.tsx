/** @jest-environment jsdom */
import { cardsList } from '@/contract/operations/cards'
import { securitySet } from '@/contract/operations/protection'
import type { Credential } from '@/contract'
import type { DrawingCanvas, SaveImageResult } from '@/platform/types'
import { openApp, type App } from './support/open-app'
import { leave, showPage } from './support/render-page'

afterEach(leave)

const page = () => import('@/subpackages/credential/code/index')
const sent = (app: App): string[] => (app.client.call as jest.MockedFunction<App['client']['call']>).mock.calls.map(([{ name }]) => name)

describe('the credential behind the app lock', () => {
  it('fetches no code before the phone is unlocked, also where the cards are known already', async () => {
    const app = await openApp('normal')
    await app.client.call(securitySet, { biometric: true }, { idempotencyKey: 'on' })
    app.queryClient.setQueryData([cardsList.name, {}], await app.client.call(cardsList, {}))
    jest.spyOn(app.client, 'call')
    const shown = await showPage(app, page)
    await shown.sees('验证后亮码')
    expect(sent(app)).not.toContain('credentials.issue')
    app.autoLock.confirm()
    await shown.sees('秒后自动刷新')
    expect(sent(app)).toContain('credentials.issue')
  })
})

/** A canvas that remembers what is written on it. */
function canvas(written: string[]): DrawingCanvas {
  const context = {
    scale: () => undefined,
    fillRect: () => undefined,
    measureText: (text: string) => ({ width: text.length * 14 }),
    fillText: (text: string) => void written.push(text),
  }
  // The picture uses these of a context only.
  const getContext = () => context as unknown as CanvasRenderingContext2D
  return { width: 0, height: 0, getContext, toDataURL: () => 'data:image/png;base64,AAAA' }
}

describe('a saved picture of a code', () => {
  async function open(save: SaveImageResult) {
    const app = await openApp('normal')
    const written: string[] = []
    Object.assign(app.platform, { canvasNode: () => Promise.resolve(canvas(written)), saveImage: jest.fn(() => Promise.resolve(save)) })
    const call = jest.spyOn(app.client, 'call')
    const shown = await showPage(app, page)
    await shown.sees('秒后自动刷新')
    const answers = () => call.mock.results.filter((_, index) => call.mock.calls[index]?.[0].name === 'credentials.issue')
    // The name of the operation fixes what it answers.
    const issued = async (index: number) => ((await answers()[index]?.value) as { data: Credential }).data
    written.length = 0
    return { app, shown, written, issued }
  }

  it('is stamped, and of a code that the insurer has ended by then: no cashier takes it', async () => {
    const { app, shown, written, issued } = await open('saved')
    const { token } = await issued(0)
    shown.tap('button', '保存为图片')
    await shown.sees('已保存到相册。图片里的码已经作废', '秒后自动刷新')
    const text = written.join(' ')
    for (const part of ['演示数据', '截图过期无效', `MOCK-****${token.slice(-4)}`, '作废时间', '最晚有效到', '演示码 · 已作废'])
      expect(text).toContain(part)
    expect(text).not.toContain(token)
    const answer = await app.demo.control.scanCredential({ token, institutionId: 'H33010000303', business: '01301' })
    expect(answer).toMatchObject({ status: 'refused', refusal: 'EC-EXPIRED' })
    expect((await issued(1)).token).not.toBe(token)
  })

  it('is not made where the code cannot be ended, because it could still pay', async () => {
    const { app, shown } = await open('saved')
    app.demo.outcomes.override({ network: 'offline' })
    shown.tap('button', '保存为图片')
    await shown.sees('NET-OFFLINE')
    expect(app.platform.saveImage).not.toHaveBeenCalled()
    app.demo.outcomes.override({ network: 'real' })
  })

  it('that the album refuses leaves its facts as text, and the way to the settings', async () => {
    const { app, shown } = await open('refused')
    const copy = jest.spyOn(app.platform, 'copy').mockResolvedValue(true)
    shown.tap('button', '保存为图片')
    await shown.sees('没有相册权限，图片没有保存', '去设置')
    shown.tap('button', '复制文字')
    await shown.sees('已复制')
    expect(copy.mock.calls[0]?.[0]).toMatch(
      /^演示数据 · \*\*远 · 参保地 杭州市 · 凭证 MOCK-\*{4}[0-9A-F]{4} · 已于 2026-07-15 09:4\d:\d\d 作废/,
    )
  })
})
