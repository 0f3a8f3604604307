import type { Entry } from '@/domain/recovery'
import { Button, type ButtonProps } from './button'
import { useForm } from './form'

interface SubmitProps extends Pick<ButtonProps, 'kind' | 'small' | 'className'> {
  /** What the button does, once nothing is missing. */
  text: string
  /** The text while it is doing it; null otherwise. */
  busy: string | null
  /** Entries that are missing or wrong, in the order of the form. */
  missing: readonly Entry[]
  /** Says that something is missing, e.g. 还差 2 项. */
  missingText: string
  onPress: () => void
}

/** The button that sends a form. While an entry is missing it says so, and a tap leads to the first one. */
export function Submit({ text, busy, missing, missingText, onPress, ...look }: SubmitProps) {
  const { lead } = useForm()
  const [first] = missing
  return (
    <Button
      {...look}
      text={busy ?? (first ? missingText : text)}
      disabled={busy !== null}
      incomplete={first !== undefined}
      onPress={first ? () => lead(first) : onPress}
    />
  )
}
