import './env'
import { BarChart, LineChart, PieChart, type BarSeriesOption, type LineSeriesOption, type PieSeriesOption } from 'echarts/charts'
import { GridSimpleComponent, type GridComponentOption } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

// Imports only the parts that the three charts use: the whole library is twice the size.
echarts.use([LineChart, BarChart, PieChart, GridSimpleComponent, CanvasRenderer])

export type ChartOption = echarts.ComposeOption<LineSeriesOption | BarSeriesOption | PieSeriesOption | GridComponentOption>
export type ChartInstance = echarts.ECharts
export { echarts }
