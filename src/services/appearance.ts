import { useSyncExternalStore } from 'react'
import { typeScaleOf, type TypeScale } from '@/domain/type-scale'
import type { ColorScheme, NavigationMetrics } from '@/platform/types'
import { useRuntime } from './runtime-provider'
import { usePreferences } from './use-app-state'

export interface AppearanceValue {
  theme: ColorScheme
  care: boolean
  type: TypeScale
  hideAmounts: boolean
  reduceMotion: boolean
  navigation: NavigationMetrics
}

/** Display settings: the user's preferences combined with the host's colour scheme, font scale and navigation metrics. */
export function useAppearanceValue(): AppearanceValue {
  const { platform } = useRuntime()
  const { theme, care, hideAmounts: byDefault, amountsHidden, reduceMotion } = usePreferences()
  const hideAmounts = amountsHidden ?? byDefault
  const hostScheme = useSyncExternalStore(platform.colorScheme.onChange, platform.colorScheme.current, platform.colorScheme.current)
  return {
    theme: theme === 'auto' ? hostScheme : theme,
    care,
    type: typeScaleOf(care, platform.fontScale()),
    hideAmounts,
    reduceMotion,
    navigation: platform.navigation(),
  }
}
