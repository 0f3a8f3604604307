import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PlatformStorage } from '@/platform/types'
import { readStored } from './stored'

const KEY = 'preferences'

const schema = v.object({
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** 关怀模式: larger type and controls. */
  care: v.fallback(v.boolean(), false),
  hideAmounts: v.fallback(v.boolean(), false),
  reduceMotion: v.fallback(v.boolean(), false),
})

export type Preferences = v.InferOutput<typeof schema>
export interface PreferencesState extends Preferences {
  /** Choice of the eye button, in memory until the app is closed; null while `hideAmounts` applies. */
  amountsHidden: boolean | null
  /** Shows or hides amounts until the app is closed; `hideAmounts` stays as it is. */
  hideForNow(hidden: boolean): void
  change(patch: Partial<Preferences>): void
  /** Restores the defaults and removes the stored preferences. */
  forget(): void
}
export type PreferencesStore = StoreApi<PreferencesState>

interface PreferencesOptions {
  /** True where the host's font is large: 关怀模式 is then the default. */
  largeType?: boolean
}

/** Display preferences, stored on this phone only. */
export const createPreferencesStore = (storage: PlatformStorage, { largeType = false }: PreferencesOptions = {}): PreferencesStore =>
  createStore<PreferencesState>((set, get) => ({
    ...(readStored(storage, KEY, schema) ?? v.parse(schema, { care: largeType })),
    amountsHidden: null,
    hideForNow: (hidden) => set({ amountsHidden: hidden }),
    change(patch) {
      // A new default also applies at once, so it replaces the choice of the eye button.
      set('hideAmounts' in patch ? { ...patch, amountsHidden: null } : patch)
      const { theme, care, hideAmounts, reduceMotion } = get()
      storage.set(KEY, JSON.stringify({ theme, care, hideAmounts, reduceMotion }))
    },
    forget() {
      storage.remove(KEY)
      set({ ...v.parse(schema, { care: largeType }), amountsHidden: null })
    },
  }))
