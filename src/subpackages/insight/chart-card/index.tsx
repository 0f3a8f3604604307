import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState, type ReactNode } from 'react'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import { Legend, type Swatch } from '@/components/split-bar'
import { t } from '@/locales'
import { insightText } from '@/locales/zh-cn/insight'
import { Chart } from '../chart'
import type { ChartOption } from '../chart/echarts'
import './index.scss'

interface ChartCardProps {
  id: string
  /** Takes the place of title and aside. */
  heading?: ReactNode
  title?: string
  aside?: string
  legend?: readonly { swatch: Swatch; text: string }[]
  /** Null while amounts are hidden: a chart would show them. */
  option: ChartOption | null
  label: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
  note?: { text: string; value: string } | null
  /** What follows in the same card. */
  children?: ReactNode
}

/** A chart and a table of the same figures. The table opens on a tap, and by itself where the canvas failed. */
export function ChartCard({ id, heading, title, aside, legend, option, label, head, rows, note, children }: ChartCardProps) {
  const [table, setTable] = useState(false)
  const [failed, setFailed] = useState(false)
  // The host finds no canvas on a page that another one covers: it is drawn when that is left.
  useDidShow(() => setFailed(false))
  const [pointed, setPointed] = useState<number | null>(null)
  useEffect(() => setPointed(null), [option])
  return (
    <Card {...(title === undefined ? {} : { title, aside: legend ? <Marks legend={legend} /> : aside })}>
      {heading}
      {option && !failed && (
        <>
          <Chart id={id} option={option} label={label} onPoint={setPointed} onFail={() => setFailed(true)} />
          <ReadOut head={head} row={rows[pointed ?? rows.length - 1] ?? []} />
        </>
      )}
      {failed && <Text className="chart-failed">{insightText.chartFailed}</Text>}
      {(table || failed || !option) && <DataTable head={head} rows={rows} />}
      {note && <Note {...note} />}
      {option && !failed && (
        <Pressable className="chart-toggle" onPress={() => setTable(!table)}>
          <Text>{table ? t.common.hideTable : t.common.asTable}</Text>
        </Pressable>
      )}
      {children}
    </Card>
  )
}

const Marks = ({ legend }: { legend: NonNullable<ChartCardProps['legend']> }) => (
  <View className="chart-legend">
    {legend.map((item) => (
      <Legend key={item.swatch} {...item} />
    ))}
  </View>
)

const Note = ({ text, value }: { text: string; value: string }) => (
  <View className="chart-note">
    <Text>{text}</Text>
    <Text>{value}</Text>
  </View>
)

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
          <View key={head[column] ?? column} className="data-cell" role={row === 0 ? 'columnheader' : 'cell'}>
            <Text>{cell}</Text>
          </View>
        ))}
      </View>
    ))}
  </View>
)
