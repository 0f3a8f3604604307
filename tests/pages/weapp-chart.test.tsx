/** @jest-environment jsdom */
import { cleanup, render } from '@testing-library/react'
import { Chart } from '@/subpackages/insight/chart/index.weapp'

interface FakeChart {
  disposed: boolean
  setOption: jest.Mock
  dispose(): void
}
type Start = (canvas: object, width: number, height: number, ratio: number) => FakeChart

const mockCharts: FakeChart[] = []
const mockWork: (() => void)[] = []
let mockStart: Start | null = null

jest.mock('@/subpackages/insight/chart/echarts', () => ({
  echarts: {
    init() {
      const chart: FakeChart = { disposed: false, setOption: jest.fn(), dispose: () => void (chart.disposed = true) }
      mockCharts.push(chart)
      return chart
    },
  },
}))
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    nextTick: (work: () => void) => void mockWork.push(work),
    getCurrentInstance: () => ({ page: { selectComponent: () => ({ data: {}, init: (start: Start) => (mockStart = start) }) } }),
  },
}))

const canvas = () => ({ setChart: () => undefined })
const show = () => render(<Chart id="c" option={{}} label="chart" onFail={() => undefined} />)
const startNow = () => mockStart?.(canvas(), 100, 100, 2)

describe('a chart on WeChat', () => {
  beforeEach(() => {
    mockCharts.length = 0
    mockWork.length = 0
    mockStart = null
  })
  afterEach(cleanup)

  it('is disposed of with its page', () => {
    const page = show()
    mockWork.forEach((work) => work())
    startNow()
    expect(mockCharts[0]?.setOption).toHaveBeenCalled()
    page.unmount()
    expect(mockCharts.map(({ disposed }) => disposed)).toEqual([true])
  })

  it('that the host starts after its page was left is not kept', () => {
    const page = show()
    mockWork.forEach((work) => work())
    page.unmount()
    startNow()
    expect(mockCharts.map(({ disposed }) => disposed)).toEqual([true])
    expect(mockCharts[0]?.setOption).not.toHaveBeenCalled()
  })

  it('is not asked for at all once its page was left', () => {
    show().unmount()
    mockWork.forEach((work) => work())
    expect(mockStart).toBeNull()
  })
})
