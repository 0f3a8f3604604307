import { pageScrollTo } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { useAppearance } from './appearance'

const DURATION = 200

interface InViewProps {
  /** Subject of the notice; a new one is scrolled into view again. */
  of: unknown
  children: ReactNode
}

/**
 * Scrolls its content into view when it appears: the button that failed is fixed at the bottom, and the notice may be out of view.
 * Scrolls to the top of the page, because not every host can scroll to an element; completed steps above take one line each.
 */
export function InView({ of, children }: InViewProps) {
  const { reduceMotion } = useAppearance()
  useEffect(() => {
    pageScrollTo({ scrollTop: 0, duration: reduceMotion ? 0 : DURATION }).catch(() => undefined)
  }, [of, reduceMotion])
  return children
}
