import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { typeScaleOf, type TypeScale } from '@/domain/type-scale'
import type { ColorScheme, NavigationMetrics, Platform } from '@/platform/types'
import type { PreferencesStore } from './preferences-store'

export interface AppearanceValue {
  theme: ColorScheme
  care: boolean
  type: TypeScale
  hideAmounts: boolean
  reduceMotion: boolean
  navigation: NavigationMetrics
}

/** Binds the hook that joins what the person chose with what the host says. */
export const createUseAppearance = (platform: Pick<Platform, 'colorScheme' | 'fontScale' | 'navigation'>, preferences: PreferencesStore) =>
  function useAppearanceValue(): AppearanceValue {
    const { theme, care, hideAmounts: byDefault, amountsHidden, reduceMotion } = useStore(preferences)
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
