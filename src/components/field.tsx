import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { t } from '@/locales'
import { classes } from './appearance'
import { Hint, type HintProps } from './hint'
import { Icon } from './icon'
import type { Keyboard } from './keyboard'
import { Pressable } from './pressable'
import { TextInput } from './text-input'
import './field.scss'

interface FieldProps {
  label: string
  aside?: ReactNode
  value: string
  placeholder?: string
  type?: Keyboard
  password?: boolean
  maxLength?: number
  hints?: readonly HintProps[]
  end?: ReactNode
  /** What counts of the text that stands in the field; the value is a result of it. */
  read?: (typed: string) => string
  /** How the value is written in groups: in the field while nobody types, below it while somebody does. */
  group?: (value: string) => string
  onChange: (value: string) => void
  onBlur?: () => void
}

/** A labelled input with its checks below. Red only once something is wrong, never while incomplete. */
export function Field(props: FieldProps) {
  const { label, aside, value, placeholder, type, password, maxLength, hints = [], end, read, group, onChange, onBlur } = props
  const [focused, setFocused] = useState(false)
  const wrong = hints.some((hint) => hint.tone === 'bad')
  return (
    <View className="field">
      <View className="field-head">
        <Text className="field-label">{label}</Text>
        {typeof aside === 'string' ? <Text className="field-aside">{aside}</Text> : aside}
      </View>
      <View className={classes('field-box', focused && 'field-box-focused', wrong && 'field-box-wrong')}>
        <TextInput
          className="field-input"
          label={label}
          value={value}
          keyboard={type}
          password={password}
          maxLength={maxLength}
          placeholder={placeholder}
          read={read}
          write={group}
          onChange={onChange}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false)
            onBlur?.()
          }}
        />
        {value !== '' && (
          <Pressable className="field-clear" label={t.common.clear(label)} onPress={() => onChange('')}>
            <Icon name="close" size="s" />
          </Pressable>
        )}
        {end}
      </View>
      {focused && group && value !== '' && (
        <View className="field-groups" aria-hidden="true">
          <Text>{group(value)}</Text>
        </View>
      )}
      {hints.map((hint) => (
        <Hint key={hint.text} {...hint} />
      ))}
    </View>
  )
}
