import { describeMonthShort } from '@/components/time-text'
import type { Statement } from '@/contract'
import { axisOf, trendOf, yuanOf, type CompositionPart } from '@/domain/chart-series'
import { formatFen, groupThousands } from '@/domain/money'
import { insightText } from '@/locales/zh-cn/insight'
import type { ChartOption } from '../chart/echarts'
import { axisFont, axisLabel, base, categoryAxis, type Look } from '../look'
import { fillOf } from './swatches'

const valueAxis = (values: readonly number[], fromZero: boolean, look: Look) => ({
  type: 'value' as const,
  ...axisOf(values, fromZero),
  axisLabel: { ...axisLabel(look), formatter: groupThousands },
  splitLine: { lineStyle: { color: look.palette.line } },
})

/** The trend's end is written above its point. */
const TREND_GRID = { left: 4, right: 22, top: 30, bottom: 4, containLabel: true }
const GRID = { left: 4, right: 14, top: 14, bottom: 4, containLabel: true }

/** The last name is written also where others are left out for lack of room. */
const withEnd = (axis: ReturnType<typeof categoryAxis>) => ({ ...axis, axisLabel: { ...axis.axisLabel, showMaxLabel: true } })

/** `2026-07-15` → 7/15. */
const dayMark = (date: string): string => `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`

/**
 * Month-end balances as a line, whose end carries its figure.
 * @param asOf day of the last balance in a year that is not over, `YYYY-MM-DD`
 */
export function trendOption(statement: Statement, asOf: string, look: Look): ChartOption {
  const points = trendOf(statement)
  const values = points.map(({ balance }) => yuanOf(balance))
  const { chart1, card, text } = look.palette
  const last = points.length - 1
  const end = {
    value: values[last] ?? 0,
    symbolSize: 9,
    itemStyle: { color: chart1 },
    label: {
      show: true,
      position: 'top' as const,
      align: 'right' as const,
      offset: [10, -2],
      color: text,
      fontSize: axisFont(look) + 1,
      fontWeight: 600 as const,
      formatter: formatFen(points[last]?.balance ?? 0),
    },
  }
  return {
    ...base(look),
    grid: TREND_GRID,
    xAxis: withEnd(
      categoryAxis(
        points.map(({ month }, index) => {
          if (month === null) return insightText.yearStart
          return index === last && !statement.complete ? dayMark(asOf) : describeMonthShort(month)
        }),
        false,
        look,
      ),
    ),
    yAxis: valueAxis(values, false, look),
    series: [
      {
        type: 'line',
        name: insightText.balance,
        data: [...values.slice(0, -1), end],
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { color: chart1, width: 2 },
        itemStyle: { color: card, borderColor: chart1, borderWidth: 1.5 },
        areaStyle: { color: chart1, opacity: 0.08 },
      },
    ],
  }
}

/** Credits and debits as a pair of bars for each month; the month with the highest spending is marked. */
export function monthlyOption({ months, peak }: Statement, look: Look): ChartOption {
  const credits = months.map((month) => yuanOf(month.credits))
  const debits = months.map((month) => yuanOf(month.debits))
  const { chart1, chart2, sunk, text } = look.palette
  const isPeak = (index: number) => months[index]?.month === peak?.month
  const names = months.map(({ month }, index) => {
    const name = describeMonthShort(month)
    return isPeak(index) ? { value: name, textStyle: { color: text, fontWeight: 600 as const } } : name
  })
  const bar = (name: string, data: number[], color: string) => ({
    type: 'bar' as const,
    name,
    data,
    barMaxWidth: 10,
    barGap: '20%',
    itemStyle: { color, borderRadius: [2.5, 2.5, 0, 0] },
  })
  return {
    ...base(look),
    grid: GRID,
    xAxis: {
      ...categoryAxis(names, true, look),
      splitArea: { show: true, interval: 0, areaStyle: { color: months.map((_, index) => (isPeak(index) ? sunk : 'transparent')) } },
    },
    yAxis: valueAxis([...credits, ...debits], true, look),
    series: [bar(insightText.credits, credits, chart1), bar(insightText.debits, debits, chart2)],
  }
}

/** Spending by kind as a ring; the amounts are listed beside it. */
export function compositionOption(parts: readonly CompositionPart[], look: Look): ChartOption {
  const { palette } = look
  return {
    ...base(look),
    series: [
      {
        type: 'pie',
        radius: ['62%', '92%'],
        padAngle: 2,
        label: { show: false },
        emphasis: { scale: false },
        data: parts.map(({ kind, amount }) => ({
          name: insightText.spending[kind],
          value: yuanOf(amount),
          itemStyle: fillOf(kind, palette),
        })),
      },
    ],
  }
}
