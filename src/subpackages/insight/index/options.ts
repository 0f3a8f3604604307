import type { Palette } from '@/components/palette'
import { describeMonthShort } from '@/components/time-text'
import type { Statement } from '@/contract'
import { axisOf, trendOf, yuanOf, type CompositionPart } from '@/domain/chart-series'
import { groupThousands } from '@/domain/money'
import type { TypeScale } from '@/domain/type-scale'
import { insightText } from '@/locales/zh-cn/insight'
import type { ChartOption } from '../chart/echarts'
import { fillOf } from './swatches'

export interface Look {
  palette: Palette
  type: TypeScale
  /** Whether the first drawing is animated (400 ms); false for people who reduced motion. */
  animated: boolean
}

/** CSS px of axis text, standard and large; token `axis`. */
const AXIS_FONT = [11, 16] as const

const fontOf = ([standard, large]: readonly [number, number], { type }: Look) => (type.large ? large : standard) * type.factor

const base = ({ animated }: Look) => ({ animation: animated, animationDuration: 400, animationDurationUpdate: 0 })

const axisLabel = (look: Look) => ({ color: look.palette.textFaint, fontSize: fontOf(AXIS_FONT, look) })

const valueAxis = (values: readonly number[], fromZero: boolean, look: Look) => ({
  type: 'value' as const,
  ...axisOf(values, fromZero),
  axisLabel: { ...axisLabel(look), formatter: groupThousands },
  splitLine: { lineStyle: { color: look.palette.line } },
})

const categoryAxis = (data: string[], boundaryGap: boolean, look: Look) => ({
  type: 'category' as const,
  data,
  boundaryGap,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: look.palette.line } },
  axisLabel: axisLabel(look),
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
