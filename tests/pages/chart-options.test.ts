/** @jest-environment jsdom */
import { PALETTES } from '@/components/palette'
import { axisOf } from '@/domain/chart-series'
import type { Statement } from '@/contract'
import { monthlyOption, trendOption } from '@/subpackages/insight/index/options'
import type { Look } from '@/subpackages/insight/look'
import { openApp } from './support/open-app'
import { operations } from '@/contract/operations'

jest.mock('@/subpackages/insight/chart/echarts', () => ({}))

const LOOK: Look = { palette: PALETTES.light, type: { large: false, factor: 1 }, animated: false }
const AS_OF = '2026-07-15'

async function statementOf(year: number): Promise<Statement> {
  const app = await openApp('normal')
  const { data } = await app.client.call(operations['account.statement'], { cardId: 'primary', year })
  app.stop()
  return data
}

/** The parts of an option that the tests read. */
interface Read {
  xAxis: { data: unknown[]; splitArea: { areaStyle: { color: string[] } } }
  series: { data: (number | { value: number; label: { formatter: string } })[] }[]
}

describe('the charts of a year', () => {
  it('write the balance and the day at the end of the line', async () => {
    const statement = await statementOf(2026)
    const { xAxis, series } = trendOption(statement, AS_OF, LOOK) as unknown as Read
    expect(xAxis.data.at(-1)).toBe('7/15')
    expect(series[0]?.data.at(-1)).toMatchObject({ value: 4286.35, label: { formatter: '4,286.35' } })
    expect(series[0]?.data).toHaveLength(xAxis.data.length)
  })

  it('call the end of a year that is over by its month', async () => {
    const { xAxis } = trendOption(await statementOf(2025), AS_OF, LOOK) as unknown as Read
    expect(xAxis.data.at(-1)).toBe('12月')
  })

  it('mark the month with the highest spending, and no other', async () => {
    const statement = await statementOf(2026)
    const { xAxis } = monthlyOption(statement, LOOK) as unknown as Read
    const peak = statement.months.findIndex(({ month }) => month === statement.peak?.month)
    expect(peak).toBeGreaterThanOrEqual(0)
    const marked = xAxis.splitArea.areaStyle.color.flatMap((color, index) => (color === 'transparent' ? [] : [index]))
    expect(marked).toEqual([peak])
    expect(xAxis.data[peak]).toMatchObject({ value: '5月', textStyle: { fontWeight: 600 } })
    expect(xAxis.data[peak - 1]).toBe('4月')
  })

  it('have round ticks', () => {
    expect(axisOf([3912, 4286.35], false)).toEqual({ min: 3800, max: 4400, interval: 200 })
    expect(axisOf([427.9, 252], true)).toEqual({ min: 0, max: 450, interval: 150 })
  })
})
