import { Text, View } from '@tarojs/components'
import { classes } from './appearance'
import { Pressable } from './pressable'
import './segmented.scss'

interface SegmentedProps<Value extends string | number> {
  options: readonly { value: Value; text: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** A choice of one out of two to four, all visible. */
export const Segmented = <Value extends string | number>({ options, value, onChange }: SegmentedProps<Value>) => (
  <View className="segmented" role="tablist">
    {options.map((option) => (
      <Pressable
        key={option.value}
        className={classes('segmented-item', option.value === value && 'segmented-on')}
        role="tab"
        checked={option.value === value}
        onPress={() => onChange(option.value)}
      >
        <Text>{option.text}</Text>
      </Pressable>
    ))}
  </View>
)
