import { createScreen as onAlipay } from '@/platform/screen/host.alipay'
import { createScreen as inBrowser } from '@/platform/screen/host'
import { createScreen as onWeChat } from '@/platform/screen/host.weapp'

type Options = { success(value: object): void; fail(error: object): void }

/** WeChat on a phone with a brightness. @param read what it answers, null where it fails */
function wx(read: number | null, more: object = {}) {
  const written: number[] = []
  const screen = onWeChat({
    getScreenBrightness: ({ success, fail }: Partial<Options>) => (read === null ? fail?.({}) : success?.({ value: read })),
    setScreenBrightness: ({ value }: { value: number }) => void written.push(value),
    ...more,
  })
  return { screen, written }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('the brightness of the screen', () => {
  it('is raised, and put back to what it was', async () => {
    const { screen, written } = wx(0.4)
    const back = screen.brighten()
    await settled()
    expect(written).toEqual([1])
    back()
    back()
    expect(written).toEqual([1, 0.4])
  })

  it('follows the system again on Android, where a sensor may have made it', async () => {
    const { screen, written } = wx(0.4, { getDeviceInfo: () => ({ platform: 'android' }) })
    const back = screen.brighten()
    await settled()
    back()
    expect(written).toEqual([1, -1])
    const older = wx(0.4, { getSystemInfoSync: () => ({ platform: 'android' }) })
    const backThere = older.screen.brighten()
    await settled()
    backThere()
    expect(older.written).toEqual([1, -1])
  })

  it('stays where the page is left before it is known', async () => {
    const { screen, written } = wx(0.4)
    screen.brighten()()
    await settled()
    expect(written).toEqual([])
  })

  it('stays where it cannot be read, and could not be put back', async () => {
    const unread = wx(null)
    const back = unread.screen.brighten()
    await settled()
    back()
    expect(unread.written).toEqual([])
    const setScreenBrightness = jest.fn()
    for (const screen of [onWeChat({}), onAlipay({}), onWeChat({ setScreenBrightness }), onAlipay({ setScreenBrightness }), inBrowser()]) {
      const end = screen.brighten()
      await settled()
      expect(end).not.toThrow()
    }
    expect(setScreenBrightness).not.toHaveBeenCalled()
  })

  it('is text on some Alipay clients', async () => {
    const written: number[] = []
    const screen = onAlipay({
      getScreenBrightness: ({ success }) => success?.({ brightness: '0.35' }),
      setScreenBrightness: ({ brightness }) => void written.push(brightness),
    })
    const back = screen.brighten()
    await settled()
    back()
    expect(written).toEqual([1, 0.35])
  })
})
