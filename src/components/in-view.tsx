import { View } from '@tarojs/components'
import { useEffect, useId, type ReactNode } from 'react'
import type { Entry } from '@/domain/recovery'
import { classes, useAppearance } from './appearance'
import { useForm, useLed } from './form'
import { useShell } from './shell'
import './in-view.scss'

interface InViewProps {
  /** Subject of a notice: it is scrolled into view when it appears, and again with another subject. */
  of?: unknown
  /** What a form asks for here without a text field; it is scrolled into view and marked when a button leads to it. */
  entry?: Entry
  children: ReactNode
}

/** Scrolls its content into view: the button that leads here is fixed at the bottom, and the content may be out of view. */
export function InView({ of, entry, children }: InViewProps) {
  const { reduceMotion } = useAppearance()
  const { reveal } = useShell()
  const { scrolls } = useForm()
  const turn = useLed(entry)
  // Colons have a meaning in selectors.
  const id = useId().replace(/:/g, '-')
  useEffect(() => {
    if (scrolls && (of !== undefined || turn > 0)) reveal(id, reduceMotion)
  }, [id, of, reduceMotion, reveal, scrolls, turn])
  return (
    <View id={id} className={classes('in-view', turn > 0 && `in-view-led-${turn % 2}`)}>
      {children}
    </View>
  )
}
