import { describeMonthShort } from '@/components/time-text'
import type { Statement } from '@/contract'
import { axisOf, trendOf, yuanOf, type CompositionPart } from '@/domain/chart-series'
import { groupThousands } from '@/domain/money'
import { insightText } from '@/locales/zh-cn/insight'
import type { ChartOption } from '../chart/echarts'
import { axisLabel, base, categoryAxis, type Look } from '../look'
import { fillOf } from './swatches'

const valueAxis = (values: readonly number[], fromZero: boolean, look: Look) => ({
  type: 'value' as const,
  ...axisOf(values, fromZero),
  axisLabel: { ...axisLabel(look), formatter: groupThousands },
  splitLine: { lineStyle: { color: look.palette.line } },
})

const GRID = { left: 4, right: 14, top: 14, bottom: 4, containLabel: true }

/** Month-end balances as a line. */
export function trendOption(statement: Statement, look: Look): ChartOption {
  const points = trendOf(statement)
  const values = points.map(({ balance }) => yuanOf(balance))
  const { chart1, card } = look.palette
  return {
    ...base(look),
    grid: GRID,
    xAxis: categoryAxis(
      points.map(({ month }) => (month === null ? insightText.yearStart : describeMonthShort(month))),
      false,
      look,
    ),
    yAxis: valueAxis(values, false, look),
    series: [
      {
        type: 'line',
        name: insightText.balance,
        data: values,
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { color: chart1, width: 2 },
        itemStyle: { color: card, borderColor: chart1, borderWidth: 1.5 },
        areaStyle: { color: chart1, opacity: 0.08 },
      },
    ],
  }
}

/** Credits and debits as a pair of bars for each month. */
export function monthlyOption({ months }: Statement, look: Look): ChartOption {
  const credits = months.map((month) => yuanOf(month.credits))
  const debits = months.map((month) => yuanOf(month.debits))
  const { chart1, chart2 } = look.palette
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
    xAxis: categoryAxis(
      months.map(({ month }) => describeMonthShort(month)),
      true,
      look,
    ),
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
