import { Input } from '@tarojs/components'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { inputHost } from './input-host'
import type { Keyboard } from './keyboard'

/** What of the host's element is used: its text as it was last set from here. */
interface HostInput {
  value: string
}

interface TextInputProps {
  /** What the owner holds: always a result of `read`. */
  value: string
  /** What counts of the text that stands in the field. */
  read?: ((typed: string) => string) | undefined
  /** How a value is written while nobody types. */
  write?: ((value: string) => string) | undefined
  onChange: (value: string) => void
  onFocus?: () => void
  onBlur?: () => void
  label: string
  className: string
  keyboard?: Keyboard | undefined
  password?: boolean | undefined
  /** Room for what is pasted with a number around it; `read` cuts. */
  maxLength?: number | undefined
  placeholder?: string | undefined
}

const same = (text: string): string => text

/**
 * An input whose text belongs to the host: a key is read, never sent back, since over a slow bridge the echo of one key would
 * overwrite the next. The field is written to in three cases only: the owner wants a value that is not the one typed (cleared,
 * filled in, refused), the person leaves the field, and when it appears. Nothing is read while a word is being composed.
 */
export function TextInput(props: TextInputProps) {
  const { value, read = same, write = same, onChange, onFocus, onBlur } = props
  const { label, className, keyboard = 'text', password = false, maxLength = 140, placeholder = '' } = props
  // Drawn anew, the browser's element would write its first text over what was typed: it gets the same words each time.
  const host = useMemo(() => inputHost(keyboard, label), [keyboard, label])
  const element = useRef<HostInput | null>(null)
  /** What the field shows, as far as its last report or our last word tells. */
  const shown = useRef(write(value))
  const first = useRef(shown.current)
  const composing = useRef(false)
  /** What the owner was told last: two keys may come before it is drawn anew. */
  const told = useRef(value)

  const put = (text: string) => {
    const input = element.current
    if (!input || text === shown.current) return
    const before = shown.current
    shown.current = text
    if (input.value !== text) input.value = text
    else {
      // The view layer was told this text before and takes no notice of it again: tell it what stands there first.
      input.value = before
      setTimeout(() => (input.value = text))
    }
  }
  const take = (typed: unknown) => {
    if (typeof typed !== 'string') return
    shown.current = typed
    const next = read(typed)
    if (next === told.current) return
    told.current = next
    onChange(next)
  }
  useLayoutEffect(() => {
    // The browser's element knows no first value.
    if (element.current && element.current.value !== first.current) element.current.value = first.current
  }, [])
  // Before any later event of the host can come between: a passive effect would take back what was typed since.
  useLayoutEffect(() => {
    told.current = value
    if (!composing.current && read(shown.current) !== value) put(write(value))
  })

  return (
    <Input
      {...host}
      className={className}
      password={password}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass="field-placeholder"
      ref={element}
      aria-label={label}
      defaultValue={first.current}
      onInput={({ detail }) => {
        if (!composing.current) take(detail.value)
      }}
      onKeyboardCompositionStart={() => (composing.current = true)}
      onKeyboardCompositionEnd={() => (composing.current = false)}
      {...(onFocus && { onFocus })}
      onBlur={({ detail }) => {
        composing.current = false
        // The host's last word: whatever crossed with something of ours is put right here.
        take(detail.value)
        put(write(read(shown.current)))
        onBlur?.()
      }}
    />
  )
}
