import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Button } from '@/components/button'
import { beijing, toIso } from '@/domain/beijing-time'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

/** Moves the demo clock; the ledger goes on by itself to wherever it stands. */
export function Clock({ panel: { control, status } }: { panel: Panel }) {
  const now = beijing(status.now)
  const moves = [
    { text: preview.moves.day, to: toIso(now.add(1, 'day')) },
    { text: preview.moves.month, to: toIso(now.add(1, 'month')) },
    { text: preview.moves.year, to: toIso(now.add(1, 'year').startOf('year').add(9, 'hour')) },
    { text: preview.moves.real, to: null },
  ]
  const label = status.realClock ? preview.realClock : preview.demoClock
  return (
    <Card title={preview.clock} aside={`${label} ${now.format('YYYY-MM-DD HH:mm')}`}>
      <View className="panel-row">
        {moves.map(({ text, to }, index) => (
          <Button
            key={text}
            className={index > 0 ? 'panel-quarter panel-second' : 'panel-quarter'}
            kind="soft"
            small
            text={text}
            onPress={() => control.moveClock(to)}
          />
        ))}
      </View>
      <Text className="panel-note">{preview.yearNote}</Text>
    </Card>
  )
}
