import type { ChartOption } from './echarts'

/** Props shared by the charts of the three hosts. */
export interface ChartProps {
  /** Unique on the page. */
  id: string
  option: ChartOption
  /** Content of the chart in words, for screen readers. */
  label: string
  /** Called with the index of the point, month or part that is touched. */
  onPoint: (index: number) => void
  /** Called when the host gave no canvas; the page then opens the table. */
  onFail: () => void
}
