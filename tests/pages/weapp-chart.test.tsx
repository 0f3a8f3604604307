/** @jest-environment jsdom */
import { act, cleanup, render } from '@testing-library/react'
import { Chart } from '@/subpackages/insight/chart/index.weapp'

interface FakeChart {
  disposed: boolean
  setOption: jest.Mock
  resize: jest.Mock
  dispose(): void
}
type Start = (canvas: object, width: number, height: number, ratio: number) => FakeChart

const mockCharts: FakeChart[] = []
const mockWork: (() => void)[] = []
let mockStart: Start | null = null

jest.mock('@/subpackages/insight/chart/echarts', () => ({
  echarts: {
    init() {
      const listening = { on: jest.fn(), getZr: () => ({ on: jest.fn() }), getWidth: () => 300, getHeight: () => 160 }
      const chart = { ...listening, disposed: false, setOption: jest.fn(), resize: jest.fn(), dispose: () => void (chart.disposed = true) }
      mockCharts.push(chart)
      return chart
    },
  },
}))
const mockResized = new Set<() => void>()
const mockSize = jest.fn(() => Promise.resolve({ width: 500, height: 200 }))
const mockPlatform = {
  elementSize: () => mockSize(),
  onResize: (listener: () => void) => {
    mockResized.add(listener)
    return () => void mockResized.delete(listener)
  },
}
jest.mock('@/services/runtime-provider', () => ({ useRuntime: () => ({ platform: mockPlatform }) }))
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  useDidShow: () => undefined,
  default: {
    nextTick: (work: () => void) => void mockWork.push(work),
    getCurrentInstance: () => ({ page: { selectComponent: () => ({ data: {}, init: (start: Start) => (mockStart = start) }) } }),
  },
}))

const canvas = () => ({ setChart: () => undefined })
const failed = jest.fn()
const show = () => render(<Chart id="c" option={{}} label="chart" onPoint={jest.fn()} onFail={failed} />)
const startNow = (on: object = canvas()) => mockStart?.(on, 100, 100, 2)
const work = () => mockWork.splice(0).forEach((one) => one())
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)))

describe('a chart on WeChat', () => {
  beforeEach(() => {
    mockCharts.length = 0
    mockWork.length = 0
    failed.mockClear()
    mockStart = null
  })
  afterEach(cleanup)

  it('is disposed of when its page is left', () => {
    const page = show()
    work()
    startNow()
    expect(mockCharts[0]?.setOption).toHaveBeenCalled()
    page.unmount()
    expect(mockCharts.map(({ disposed }) => disposed)).toEqual([true])
  })

  it('is disposed of at once when the host starts it after its page was left', () => {
    const page = show()
    work()
    page.unmount()
    startNow()
    expect(mockCharts.map(({ disposed }) => disposed)).toEqual([true])
    expect(mockCharts[0]?.setOption).not.toHaveBeenCalled()
  })

  it('is not started once its page was left', () => {
    show().unmount()
    work()
    expect(mockStart).toBeNull()
  })
  it('follows a change of width until its page is left', async () => {
    const page = show()
    work()
    startNow()
    mockResized.forEach((tell) => tell())
    work()
    await settle()
    expect(mockCharts[0]?.resize.mock.calls).toEqual([[{ width: 500, height: 200 }]])
    mockResized.forEach((tell) => tell())
    page.unmount()
    work()
    await settle()
    expect(mockResized.size).toBe(0)
    expect(mockCharts[0]?.resize).toHaveBeenCalledTimes(1)
  })

  it('reports a canvas that cannot be drawn on', () => {
    show()
    work()
    const broken = {
      setChart: () => {
        throw new Error('no canvas')
      },
    }
    startNow(broken)
    expect(failed).toHaveBeenCalledTimes(1)
  })
})
