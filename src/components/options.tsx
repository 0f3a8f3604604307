import { Text, View } from '@tarojs/components'
import { classes } from './appearance'
import { Icon } from './icon'
import { Pressable } from './pressable'
import './options.scss'

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
        className={classes('option', option.value === value && 'option-on')}
        role="radio"
        checked={option.value === value}
        onPress={() => onChange(option.value)}
      >
        <Text className="option-text">{option.text}</Text>
        {option.value === value && <Icon name="check" size="s" />}
      </Pressable>
    ))}
  </View>
)
