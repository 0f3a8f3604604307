import type { ChartInstance } from '@/subpackages/insight/chart/echarts'
import { followPointer } from '@/subpackages/insight/chart/follow-pointer'

type Listener = (event: object) => void

/** A chart with two series and a grid from 40 to 340 px that holds six months. */
function chartOf() {
  const pointer = new Map<string, Listener>()
  const series = new Map<string, Listener>()
  const dispatchAction = jest.fn()
  const chart = {
    dispatchAction,
    getOption: () => ({ series: [{}, {}] }),
    getZr: () => ({ on: (name: string, listener: Listener) => pointer.set(name, listener) }),
    on: (name: string, query: string, listener: Listener) => series.set(`${name} ${query}`, listener),
    containPixel: (_finder: string, [x]: [number]) => x >= 40 && x <= 340,
    convertFromPixel: (_finder: object, x: number) => Math.floor((x - 40) / 50),
  }
  const reported: number[] = []
  followPointer(chart as unknown as ChartInstance, (index) => reported.push(index))
  return { pointer, series, dispatchAction, reported }
}

describe('a touch on a chart', () => {
  it.each(['click', 'mousemove'])('highlights and reports the month at its place, by %s', (name) => {
    const { pointer, dispatchAction, reported } = chartOf()
    pointer.get(name)?.({ offsetX: 150, offsetY: 20 })
    expect(reported).toEqual([2])
    expect(dispatchAction.mock.calls).toEqual([
      [{ type: 'downplay', seriesIndex: [0, 1] }],
      [{ type: 'highlight', seriesIndex: [0, 1], dataIndex: 2 }],
    ])
  })

  it('does nothing beside the grid', () => {
    const { pointer, dispatchAction, reported } = chartOf()
    pointer.get('click')?.({ offsetX: 10, offsetY: 20 })
    expect(reported).toEqual([])
    expect(dispatchAction).not.toHaveBeenCalled()
  })

  it('reports the touched part of a ring, which has no grid', () => {
    const { series, reported } = chartOf()
    series.get('click series.pie')?.({ dataIndex: 3 })
    expect(reported).toEqual([3])
  })
})
