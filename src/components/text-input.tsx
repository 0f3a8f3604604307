import { Input } from '@tarojs/components'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { focusHost, inputHost } from './input-host'
import type { Keyboard } from './keyboard'

/** The part of the host's element that is used: its text as last set by the app. */
interface HostInput {
  value: string
  focus?: () => unknown
}

interface TextInputProps {
  /** Value held by the owner; always a result of `read`. */
  value: string
  /** Reads the value from the text in the field. */
  read?: ((typed: string) => string) | undefined
  /** Writes a value for display while the field has no focus. */
  write?: ((value: string) => string) | undefined
  onChange: (value: string) => void
  onFocus?: () => void
  onBlur?: () => void
  /** The keyboard's own key, which is then named 搜索. */
  onEnter?: (() => void) | undefined
  /** Puts the cursor into the field each time it grows. */
  focus?: number | undefined
  label: string
  className: string
  keyboard?: Keyboard | undefined
  password?: boolean | undefined
  /** Characters; larger than the value, so that text pasted around it fits. `read` cuts it. */
  maxLength?: number | undefined
  placeholder?: string | undefined
}

const same = (text: string): string => text

/**
 * An input whose text belongs to the host. Typed text is read but not sent back, because over a slow bridge the echo of one key would
 * overwrite the next. The app sets the text in three cases only: the owner wants another value than the typed one (cleared, filled in,
 * rejected), the field loses focus, and it is mounted. Nothing is read while an input method is composing.
 */
export function TextInput(props: TextInputProps) {
  const { value, read = same, write = same, onChange, onFocus, onBlur, onEnter } = props
  const { label, className, keyboard = 'text', password = false, maxLength = 140, placeholder = '', focus } = props
  // Memoized, because with new props the browser's element would write its first text over the typed one.
  const host = useMemo(() => inputHost(keyboard, label), [keyboard, label])
  const element = useRef<HostInput | null>(null)
  /** Text in the field, by its last event or by the last text set. */
  const shown = useRef(write(value))
  const first = useRef(shown.current)
  const composing = useRef(false)
  /** Value last passed to the owner; two keys may come before the next render. */
  const told = useRef(value)

  const put = (text: string) => {
    const input = element.current
    if (!input || text === shown.current) return
    const before = shown.current
    shown.current = text
    if (input.value !== text) input.value = text
    else {
      // The view layer ignores a text equal to the last one set, so the text now shown is set first.
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
  const [wanted, want] = useState(false)
  useEffect(() => {
    if (!focus) return
    want(true)
    if (element.current) focusHost.call(element.current)
  }, [focus])
  useLayoutEffect(() => {
    // The browser's element has no initial value.
    if (element.current && element.current.value !== first.current) element.current.value = first.current
  }, [])
  // A layout effect, so that no later host event comes between. A passive effect would undo what was typed since.
  useLayoutEffect(() => {
    told.current = value
    if (!composing.current && read(shown.current) !== value) put(write(value))
  })

  return (
    <Input
      {...host}
      {...(focus !== undefined && focusHost.props(wanted))}
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
      {...(onEnter && { confirmType: 'search', onConfirm: onEnter })}
      onBlur={({ detail }) => {
        composing.current = false
        want(false)
        // On blur the host's text is final, so a text that was overtaken by a key is corrected here.
        take(detail.value)
        put(write(read(shown.current)))
        onBlur?.()
      }}
    />
  )
}
