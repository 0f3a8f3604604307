import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Button } from '@/components/button'
import { beijing, toIso } from '@/domain/beijing-time'
import { t } from '@/locales'
import type { Panel } from './use-panel'

/** Moves the demo clock; the ledger goes on by itself to wherever it stands. */
export function Clock({ panel: { control, status } }: { panel: Panel }) {
  const now = beijing(status.now)
  const moves = [
    { text: t.preview.moves.day, to: toIso(now.add(1, 'day')) },
    { text: t.preview.moves.month, to: toIso(now.add(1, 'month')) },
    { text: t.preview.moves.year, to: toIso(now.add(1, 'year').startOf('year').add(9, 'hour')) },
    { text: t.preview.moves.real, to: null },
  ]
  const label = status.realClock ? t.preview.realClock : t.preview.demoClock
  return (
    <Card title={t.preview.clock} aside={`${label} ${now.format('YYYY-MM-DD HH:mm')}`}>
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
      <Text className="panel-note">{t.preview.yearNote}</Text>
    </Card>
  )
}
