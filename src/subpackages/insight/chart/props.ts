import type { ChartOption } from './echarts'

/** One interface over three hosts' canvases. */
export interface ChartProps {
  /** Unique on the page. */
  id: string
  option: ChartOption
  /** What the chart says, for those who do not see it. */
  label: string
  /** The host gave no canvas: the page then opens the table. */
  onFail: () => void
}
