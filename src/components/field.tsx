import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Entry } from '@/domain/recovery'
import { t } from '@/locales'
import { classes } from './appearance'
import { useLed } from './form'
import { Hint, type HintProps } from './hint'
import { Icon } from './icon'
import type { Keyboard } from './keyboard'
import { Pressable } from './pressable'
import { TextInput } from './text-input'
import './field.scss'

interface FieldProps {
  /** Where a button leads that finds it missing, and a failure that is about it. */
  entry?: Entry
  label: string
  aside?: ReactNode
  value: string
  placeholder?: string
  type?: Keyboard
  password?: boolean
  maxLength?: number
  hints?: readonly HintProps[]
  end?: ReactNode
  /** Reads the value from the text in the field; every value must be a result of it. */
  read?: (typed: string) => string
  /** Writes the value in groups: in the field without focus, below it with focus. */
  group?: (value: string) => string
  onChange: (value: string) => void
  onBlur?: () => void
}

/** ms by which a click may follow the loss of focus that the same tap caused. */
const TAP = 300

/**
 * Whether a field has the focus. It ends after the tap that took it, and so does what the owner does then: groups that go and hints that
 * come move a control under the finger, and in a browser it misses its click.
 */
function useFocus(onBlur: (() => void) | undefined) {
  const [focused, setFocused] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const cancel = () => clearTimeout(timer.current)
  useEffect(() => cancel, [])
  return {
    focused,
    enter: () => {
      cancel()
      setFocused(true)
    },
    leave: () => {
      cancel()
      timer.current = setTimeout(() => {
        setFocused(false)
        onBlur?.()
      }, TAP)
    },
  }
}

/** A labelled input with its hints below. Red only for an error, and not while the entry is incomplete. */
export function Field(props: FieldProps) {
  const { entry, label, aside, value, placeholder, type, password, maxLength, hints = [], end, read, group, onChange, onBlur } = props
  const { focused, enter, leave } = useFocus(onBlur)
  const led = useLed(entry)
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
          focus={entry && led}
          onChange={onChange}
          onFocus={enter}
          onBlur={leave}
        />
        {/* A place of its own: what comes in front of another element is sent to the view with everything beside it. */}
        <View>
          {value !== '' && (
            <Pressable className="field-clear" label={t.common.clear(label)} onPress={() => onChange('')}>
              <Icon name="close" size="s" />
            </Pressable>
          )}
        </View>
        {end}
      </View>
      {focused && group && value !== '' && (
        <View className="field-groups" aria-hidden="true">
          <Text>{group(value)}</Text>
        </View>
      )}
      {/* By position: with another text a hint stays the same element, and only the text is sent to the view. */}
      {hints.map((hint, index) => (
        <Hint key={index} {...hint} />
      ))}
    </View>
  )
}
