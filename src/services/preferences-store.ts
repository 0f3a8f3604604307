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
  /** What the eye says until the app is closed; null while `hideAmounts` holds. */
  amountsHidden: boolean | null
  /** Shows or hides amounts for now; the default stays as it was chosen. */
  hideForNow(hidden: boolean): void
  change(patch: Partial<Preferences>): void
  /** As on the first day; nothing of it stays on the phone. */
  forget(): void
}
export type PreferencesStore = StoreApi<PreferencesState>

interface PreferencesOptions {
  /** The host already shows large type: begin in 关怀模式 until the person says otherwise. */
  largeType?: boolean
}

/** How this person wants to see the app; stays on this phone. */
export const createPreferencesStore = (storage: PlatformStorage, { largeType = false }: PreferencesOptions = {}): PreferencesStore =>
  createStore<PreferencesState>((set, get) => ({
    ...(readStored(storage, KEY, schema) ?? v.parse(schema, { care: largeType })),
    amountsHidden: null,
    hideForNow: (hidden) => set({ amountsHidden: hidden }),
    change(patch) {
      // A new default is meant for what is on the screen, too.
      set('hideAmounts' in patch ? { ...patch, amountsHidden: null } : patch)
      const { theme, care, hideAmounts, reduceMotion } = get()
      storage.set(KEY, JSON.stringify({ theme, care, hideAmounts, reduceMotion }))
    },
    forget() {
      storage.remove(KEY)
      set({ ...v.parse(schema, { care: largeType }), amountsHidden: null })
    },
  }))
