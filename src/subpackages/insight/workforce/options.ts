import { describeMonthShort } from '@/components/time-text'
import type { Analysis, Contributions } from '@/contract'
import { officerText } from '@/locales/zh-cn/officer'
import { workforceText as t } from '@/locales/zh-cn/workforce'
import type { ChartOption } from '../chart/echarts'
import { axisFont, base, categoryAxis, type Look } from '../look'

/** Room for the figure above the highest bar. */
const GRID = { left: 4, right: 4, top: 26, bottom: 4, containLabel: true }

/** Bars with their figures above; the value axis would repeat them. */
function barsOption(
  names: string[],
  series: { value: number; color: string }[],
  barMaxWidth: number,
  name: string,
  look: Look,
): ChartOption {
  return {
    ...base(look),
    grid: GRID,
    xAxis: categoryAxis(names, true, look),
    yAxis: { type: 'value', min: 0, show: false },
    series: [
      {
        type: 'bar',
        name,
        barMaxWidth,
        label: { show: true, position: 'top', color: look.palette.text, fontSize: axisFont(look) + 1 },
        data: series.map(({ value, color }) => ({ value, itemStyle: { color, borderRadius: [3, 3, 0, 0] } })),
      },
    ],
  }
}

/** Contributions that had not been posted, by month. */
export const notPostedOption = (trend: Contributions['trend'], look: Look): ChartOption =>
  barsOption(
    trend.map(({ month }) => describeMonthShort(month)),
    trend.map(({ notPosted }) => ({ value: notPosted, color: look.palette.chart2 })),
    22,
    t.notPosted,
    look,
  )

/** Balances by band; the lowest has the colour of a warning, as everywhere. */
export const bandsOption = (bands: Analysis['bands'], look: Look): ChartOption =>
  barsOption(
    bands.map(({ from, to, share }) => `${officerText.band(from, to)}\n${t.percent(share)}`),
    bands.map(({ from, count }) => ({ value: count, color: from === 'under-500' ? look.palette.chart2 : look.palette.chart1 })),
    52,
    t.count,
    look,
  )
