import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import { Legend, type Swatch } from '@/components/split-bar'
import { t } from '@/locales'
import { insightText } from '@/locales/zh-cn/insight'
import { Chart } from '../chart'
import type { ChartOption } from '../chart/echarts'

interface ChartCardProps {
  id: string
  title: string
  aside: string
  legend?: readonly { swatch: Swatch; text: string }[]
  /** Null while amounts are hidden: a chart would show them. */
  option: ChartOption | null
  label: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
  note?: { text: string; value: string } | null
}

/** A chart and a table of the same figures. The table opens on a tap, and by itself where the canvas failed. */
export function ChartCard({ id, title, aside, legend, option, label, head, rows, note }: ChartCardProps) {
  const [table, setTable] = useState(false)
  const [failed, setFailed] = useState(false)
  const [pointed, setPointed] = useState<number | null>(null)
  useEffect(() => setPointed(null), [option])
  const marks = legend && (
    <View className="chart-legend">
      {legend.map((item) => (
        <Legend key={item.swatch} {...item} />
      ))}
    </View>
  )
  return (
    <Card title={title} aside={marks ?? aside}>
      {option && !failed && (
        <>
          <Chart id={id} option={option} label={label} onPoint={setPointed} onFail={() => setFailed(true)} />
          <ReadOut head={head} row={rows[pointed ?? rows.length - 1] ?? []} />
        </>
      )}
      {failed && <Text className="insight-note">{insightText.chartFailed}</Text>}
      {(table || failed || !option) && <DataTable head={head} rows={rows} />}
      {note && (
        <View className="chart-note">
          <Text>{note.text}</Text>
          <Text>{note.value}</Text>
        </View>
      )}
      {option && !failed && (
        <Pressable className="chart-toggle" onPress={() => setTable(!table)}>
          <Text>{table ? t.common.hideTable : t.common.asTable}</Text>
        </Pressable>
      )}
    </Card>
  )
}

/** The figures of the touched point, at first of the last one. */
const ReadOut = ({ head, row }: { head: readonly string[]; row: readonly string[] }) => (
  <View className="chart-read-out" aria-live="polite">
    {row.map((value, column) => (
      <Text key={head[column] ?? column} className={column === 0 ? '' : 'chart-read-value'}>
        {column === 0 ? value : `${head[column] ?? ''} ${value}`}
      </Text>
    ))}
  </View>
)

const DataTable = ({ head, rows }: Pick<ChartCardProps, 'head' | 'rows'>) => (
  <View className="data-table" role="table">
    {[head, ...rows].map((cells, row) => (
      <View key={cells[0] ?? row} className={row === 0 ? 'data-row data-head' : 'data-row'} role="row">
        {cells.map((cell, column) => (
          <Text key={head[column] ?? column} className="data-cell">
            {cell}
          </Text>
        ))}
      </View>
    ))}
  </View>
)
