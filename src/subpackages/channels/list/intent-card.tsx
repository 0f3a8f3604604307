import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import type { ChannelId } from '@/contract'
import { INTENTS, type Intent } from '@/domain/channels'
import { channels as t } from '@/locales/zh-cn/channels'
import type { Way } from './ways'

interface IntentCardProps {
  intent: Intent
  channel: ChannelId
  onChange: (intent: Intent) => void
  /** What the recommendation leads to; null while the state of the channels is not known. */
  way: Way | null
}

/** Asks for the person's purpose and recommends a channel, with the reason. */
export const IntentCard = ({ intent, channel, onChange, way }: IntentCardProps) => (
  <Card>
    <Text className="intent-ask">{t.ask}</Text>
    <View className="intent-chips" role="radiogroup">
      {INTENTS.map((value) => (
        <Pressable key={value} className="intent-chip" role="radio" checked={value === intent} onPress={() => onChange(value)}>
          <Text className={classes('intent-face', value === intent && 'intent-on')}>{t.intents[value]}</Text>
        </Pressable>
      ))}
    </View>
    <View className="intent-advice" aria-live="polite">
      <Icon name="check" />
      <View className="intent-advice-text">
        <Text className="intent-advice-name">{t.use(t.names[channel])}</Text>
        <Text>{t.reasons[intent]}</Text>
      </View>
    </View>
    {way && (
      <View className="intent-go">
        <Button text={way.text} disabled={way.busy} onPress={way.go} />
      </View>
    )}
  </Card>
)
