import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'

interface OptionsProps<Value extends string> {
  options: readonly { value: Value; text: string }[]
  /** Null at first: what is chosen goes into a record, so nothing is chosen beforehand. */
  value: Value | null
  onChange: (value: Value) => void
}

/** A choice of one, each on a line of its own. */
export const Options = <Value extends string>({ options, value, onChange }: OptionsProps<Value>) => (
  <View role="radiogroup">
    {options.map((option) => (
      <Pressable
        key={option.value}
        className={classes('hr-option', option.value === value && 'hr-option-on')}
        role="radio"
        checked={option.value === value}
        onPress={() => onChange(option.value)}
      >
        <Text className="hr-option-text">{option.text}</Text>
        {option.value === value && <Icon name="check" size="s" />}
      </Pressable>
    ))}
  </View>
)
