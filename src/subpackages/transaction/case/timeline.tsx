import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Icon } from '@/components/icon'
import type { Stage } from './stages'

/** Stages below each other: done, under way, ahead. */
export const Timeline = ({ stages }: { stages: readonly Stage[] }) => (
  <View>
    {stages.map(({ name, detail, state, late }, index) => (
      <View key={name} className="stage">
        <View className="stage-track">
          <View className={`stage-mark stage-${state}`}>{state === 'done' && <Icon name="check" size="s" />}</View>
          {index < stages.length - 1 && <View className="stage-line" />}
        </View>
        <View className="stage-main">
          <Text className="stage-name">{name}</Text>
          <Text className={classes('stage-detail', late && 'stage-late')}>{detail}</Text>
        </View>
      </View>
    ))}
  </View>
)
