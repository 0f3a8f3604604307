import { pageScrollTo } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { useAppearance } from './appearance'

const DURATION = 200

interface InViewProps {
  /** What the notice is about: another one is shown anew. */
  of: unknown
  children: ReactNode
}

/**
 * Brings what it holds onto the screen when it appears: the button that failed is fixed at the bottom, the notice may be out of sight.
 * To the top of the page, as steps that are done take one line each and not every host scrolls to an element.
 */
export function InView({ of, children }: InViewProps) {
  const { reduceMotion } = useAppearance()
  useEffect(() => {
    pageScrollTo({ scrollTop: 0, duration: reduceMotion ? 0 : DURATION }).catch(() => undefined)
  }, [of, reduceMotion])
  return children
}
