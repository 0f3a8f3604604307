import Taro from '@tarojs/taro'
import { hooks } from '@tarojs/shared'
import { DEMO_HOST } from '@/platform/common/demo-host'
import { createAlipay } from '@/platform/alipay/alipay'
import { canvasNode, elementSize } from '@/platform/common/canvas'
import { createWeapp } from '@/platform/weapp/weapp'

type Api = Record<string, unknown>
const weapp = (api: Api) => createWeapp(api as never, DEMO_HOST)
const alipay = (api: Api = {}) => createAlipay(api as never, DEMO_HOST)

describe('a change of the window’s size', () => {
  it('is reported on WeChat until the listener is removed', () => {
    let tell: () => void = () => undefined
    const platform = weapp({ onWindowResize: (listener: () => void) => void (tell = listener) })
    const heard = jest.fn()
    const leave = platform.onResize(heard)
    tell()
    leave()
    tell()
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('is reported on Alipay by the page’s own events', () => {
    const platform = alipay()
    const heard = jest.fn()
    const leave = platform.onResize(heard)
    const page: { events?: Record<string, () => void> } = { events: { onKeyboardHeight: () => undefined } }
    hooks.call('modifyPageObject', page)
    expect(Object.keys(page.events ?? {})).toEqual(['onKeyboardHeight', 'onResize'])
    page.events?.onResize?.()
    leave()
    page.events?.onResize?.()
    expect(heard).toHaveBeenCalledTimes(1)
  })
})

describe('measurements for a drawing', () => {
  const asking = (exec: (done: (found: unknown[]) => void) => void) => {
    const reference = { fields: () => ({ exec }), boundingClientRect: () => ({ exec }) }
    jest.spyOn(Taro, 'createSelectorQuery').mockReturnValue({ select: () => reference } as never)
  }
  afterEach(() => jest.restoreAllMocks())

  it('give the size of an element', async () => {
    asking((done) => done([{ width: 300, height: 160, left: 4 }]))
    await expect(elementSize('c')).resolves.toEqual({ width: 300, height: 160 })
  })

  it.each([[[null]], [[]], [[{ width: 0, height: 0 }]]])('give no size where the page answers %j', async (found) => {
    asking((done) => done(found))
    await expect(elementSize('c')).resolves.toBeNull()
  })

  it('give no size where the host throws', async () => {
    asking(() => {
      throw new Error('not supported')
    })
    await expect(elementSize('c')).resolves.toBeNull()
    await expect(canvasNode('c')).resolves.toBeNull()
  })

  it('give the pixel ratio', () => {
    expect(weapp({ getWindowInfo: () => ({ pixelRatio: 3 }) }).pixelRatio()).toBe(3)
    expect(weapp({ getSystemInfoSync: () => ({ pixelRatio: 2 }) }).pixelRatio()).toBe(2)
    expect(alipay({ getSystemInfoSync: () => ({ pixelRatio: 2.5 }) }).pixelRatio()).toBe(2.5)
  })
})
