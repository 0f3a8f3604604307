import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Button } from '@/components/button'
import { beijingAt, onDay, toDate, toIso } from '@/domain/beijing-time'
import { formatTime } from '@/domain/format-time'
import { addDays, shiftMonths } from '@/domain/calendar'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

/** Moves the demo clock; the ledger books everything up to the new time. */
export function Clock({ panel: { control, status } }: { panel: Panel }) {
  const { now } = status
  const moves = [
    { text: preview.moves.back, to: toIso(onDay(now, (date) => addDays(date, -1))) },
    { text: preview.moves.day, to: toIso(onDay(now, (date) => addDays(date, 1))) },
    { text: preview.moves.month, to: toIso(onDay(now, (date) => shiftMonths(date, 1))) },
    { text: preview.moves.year, to: toIso(beijingAt(toDate(status.yearTurn), '09:00:00')) },
    { text: preview.moves.reference, to: status.reference },
    { text: preview.moves.real, to: null },
  ]
  const label = status.realClock ? preview.realClock : preview.demoClock
  return (
    <Card title={preview.clock} aside={`${label} ${formatTime(now, 'YYYY-MM-DD HH:mm')}`}>
      <View className="panel-acts">
        {moves.map(({ text, to }) => (
          <Button key={text} className="panel-act" kind="soft" small text={text} onPress={() => void control.moveClock(to)} />
        ))}
      </View>
      <Text className="panel-note">{preview.yearNote}</Text>
    </Card>
  )
}
