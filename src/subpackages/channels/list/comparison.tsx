import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { CHANNEL_IDS, type ChannelId } from '@/contract'
import { ASPECTS } from '@/domain/channels'
import { BREAK, channels as t } from '@/locales/zh-cn/channels'

/** The three channels side by side; the recommended one is tinted and also marked in words. */
export const Comparison = ({ recommended }: { recommended: ChannelId }) => (
  <View className="card comparison" role="table">
    <View className="comparison-row comparison-head" role="row">
      <View className="comparison-label" />
      {CHANNEL_IDS.map((id) => (
        <View key={id} className={classes('comparison-cell', id === recommended && 'comparison-best')} role="columnheader">
          <Text className="comparison-name">{t.heads[id][0]}</Text>
          <Words className="comparison-sub" text={t.heads[id][1]} />
          {id === recommended && <Text className="comparison-mark">{t.recommended}</Text>}
        </View>
      ))}
    </View>
    {ASPECTS.map((aspect) => (
      <View key={aspect} className="comparison-row" role="row">
        <Text className="comparison-label">{t.aspects[aspect]}</Text>
        {CHANNEL_IDS.map((id) => (
          <View key={id} className={classes('comparison-cell', id === recommended && 'comparison-best')} role="cell">
            <Words text={t.cells[id][aspect]} />
          </View>
        ))}
      </View>
    ))}
  </View>
)

/** Text that breaks only at `BREAK`, so that its parts stay whole in large type. */
const Words = ({ text, className = 'comparison-words' }: { text: string; className?: string }) => (
  <View className={className}>
    {text.split(BREAK).map((part) => (
      <Text key={part} className="comparison-part">
        {part}
      </Text>
    ))}
  </View>
)
