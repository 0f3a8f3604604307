/** @jest-environment jsdom */
import { act, cleanup, render } from '@testing-library/react'
import { Chart } from '@/subpackages/insight/chart/index.alipay'

const mockInstance = {
  setOption: jest.fn(),
  resize: jest.fn(),
  dispose: jest.fn(),
  on: jest.fn(),
  getZr: () => ({ on: jest.fn() }),
  getWidth: () => 300,
  getHeight: () => 160,
}
const mockInit = jest.fn<object, unknown[]>(() => mockInstance)
const mockResized = new Set<() => void>()
const mockPlatform = {
  canvasNode: jest.fn(() => Promise.resolve({ width: 0, height: 0 } as object | null)),
  elementSize: jest.fn(() => Promise.resolve({ width: 300, height: 160 } as object | null)),
  pixelRatio: jest.fn(() => 2),
  onResize: (listener: () => void) => {
    mockResized.add(listener)
    return () => void mockResized.delete(listener)
  },
}
jest.mock('@/services/runtime-provider', () => ({ useRuntime: () => ({ platform: mockPlatform }) }))
jest.mock('@/subpackages/insight/chart/echarts', () => ({
  echarts: { init: (...given: unknown[]) => mockInit(...given), setPlatformAPI: () => undefined },
}))
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { nextTick: (work: () => void) => work() },
  useDidShow: () => undefined,
}))

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)))
async function show() {
  const onFail = jest.fn()
  const page = render(<Chart id="c" option={{}} label="chart" onPoint={jest.fn()} onFail={onFail} />)
  await settle()
  return { onFail, page }
}

describe('a chart on Alipay', () => {
  beforeEach(() => jest.clearAllMocks())
  afterEach(cleanup)

  it('is drawn as large as its canvas', async () => {
    const { onFail } = await show()
    expect(mockInit.mock.calls[0]?.[2]).toEqual({ width: 300, height: 160, devicePixelRatio: 2 })
    expect(onFail).not.toHaveBeenCalled()
  })

  it('follows a change of width until its page is left', async () => {
    const { page } = await show()
    mockResized.forEach((tell) => tell())
    await settle()
    // The same size: drawing everything again would end the first drawing's animation.
    expect(mockInstance.resize).not.toHaveBeenCalled()
    mockPlatform.elementSize.mockResolvedValueOnce({ width: 500, height: 200 })
    mockResized.forEach((tell) => tell())
    await settle()
    expect(mockInstance.resize.mock.calls).toEqual([[{ width: 500, height: 200 }]])
    mockResized.forEach((tell) => tell())
    page.unmount()
    await settle()
    expect(mockResized.size).toBe(0)
    expect(mockInstance.resize).toHaveBeenCalledTimes(1)
    expect(mockInstance.dispose).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['has no canvas', () => mockPlatform.canvasNode.mockResolvedValueOnce(null)],
    ['has no size', () => mockPlatform.elementSize.mockResolvedValueOnce(null)],
    [
      'cannot draw',
      () =>
        mockInit.mockImplementationOnce(() => {
          throw new Error('no context')
        }),
    ],
    ['fails to answer', () => mockPlatform.canvasNode.mockRejectedValueOnce(new Error('gone'))],
  ])('reports a failure where the host %s', async (_, prepare) => {
    prepare()
    expect((await show()).onFail).toHaveBeenCalledTimes(1)
  })
})
