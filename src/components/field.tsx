import { Input, Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { t } from '@/locales'
import { classes } from './appearance'
import { Hint, type HintProps } from './hint'
import { Icon } from './icon'
import { Pressable } from './pressable'
import './field.scss'

interface FieldProps {
  label: string
  aside?: ReactNode
  value: string
  placeholder?: string
  type?: 'text' | 'number' | 'digit' | 'idcard'
  password?: boolean
  maxLength?: number
  hints?: readonly HintProps[]
  end?: ReactNode
  onChange: (value: string, atEnd: boolean) => void
  onBlur?: () => void
}

/** A labelled input with its checks below. Red only once something is wrong, never while incomplete. */
export function Field(props: FieldProps) {
  const {
    label,
    aside,
    value,
    placeholder = '',
    type = 'text',
    password = false,
    maxLength = 40,
    hints = [],
    end,
    onChange,
    onBlur,
  } = props
  const [focused, setFocused] = useState(false)
  const wrong = hints.some((hint) => hint.tone === 'bad')
  return (
    <View className="field">
      <View className="field-head">
        <Text className="field-label">{label}</Text>
        {typeof aside === 'string' ? <Text className="field-aside">{aside}</Text> : aside}
      </View>
      <View className={classes('field-box', focused && 'field-box-focused', wrong && 'field-box-wrong')}>
        <Input
          className="field-input"
          value={value}
          type={type}
          password={password}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="field-placeholder"
          aria-label={label}
          onInput={(event) => {
            // The browser preview gives no cursor; a comparison with it is then false, as at the end.
            const { value: typed, cursor } = event.detail
            onChange(typed, !(cursor < typed.length))
          }}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false)
            onBlur?.()
          }}
        />
        {value !== '' && (
          <Pressable className="field-clear" label={t.common.clear(label)} onPress={() => onChange('', true)}>
            <Icon name="close" size="s" />
          </Pressable>
        )}
        {end}
      </View>
      {hints.map((hint) => (
        <Hint key={hint.text} {...hint} />
      ))}
    </View>
  )
}
