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
  /** It is about the entry right below it, which has to be in view as well. */
  above?: boolean
  children: ReactNode
}

/** px that an entry with its label takes, at most, by whether type is large. */
const ENTRY = { standard: 100, large: 140 }

/** Scrolls its content into view: the button that leads here is fixed at the bottom, and the content may be out of view. */
export function InView({ of, entry, above = false, children }: InViewProps) {
  const { reduceMotion, type } = useAppearance()
  const { reveal } = useShell()
  const { scrolls } = useForm()
  const turn = useLed(entry)
  // Colons have a meaning in selectors, and glass-easel, WeChat's engine, finds no id that begins with a hyphen.
  const id = `v${useId().replace(/:/g, '')}`
  const room = above ? ENTRY[type.large ? 'large' : 'standard'] * type.factor : 0
  useEffect(() => {
    if (scrolls && (of !== undefined || turn > 0)) reveal(id, reduceMotion, room)
  }, [id, of, reduceMotion, reveal, room, scrolls, turn])
  return (
    <View id={id} className={classes('in-view', turn > 0 && `in-view-led-${turn % 2}`)}>
      {children}
    </View>
  )
}
