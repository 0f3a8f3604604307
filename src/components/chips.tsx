import { ScrollView, Text, View } from '@tarojs/components'
import { classes } from './appearance'
import { Pressable } from './pressable'
import './chip.scss'

interface ChipsProps<Value extends string> {
  options: readonly { value: Value; text: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** A choice of one out of many. Scrolls horizontally beyond the page's edges. */
export const Chips = <Value extends string>({ options, value, onChange }: ChipsProps<Value>) => (
  <ScrollView className="chips" scrollX enhanced showScrollbar={false}>
    <View className="chips-inner" role="tablist">
      {options.map((option) => (
        <Pressable key={option.value} className="chip" role="tab" checked={option.value === value} onPress={() => onChange(option.value)}>
          <Text className={classes('chip-face', option.value === value && 'chip-on')}>{option.text}</Text>
        </Pressable>
      ))}
    </View>
  </ScrollView>
)
