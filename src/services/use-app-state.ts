import { useStore } from 'zustand'
import type { Session } from '@/contract'
import type { AutoLockState } from './auto-lock'
import type { PreferencesState } from './preferences-store'
import { useRuntime } from './runtime-provider'

/** The session of the signed-in user, or null. */
export const useSession = (): Session | null => useStore(useRuntime().sessions, ({ session }) => session)

/** True after the backend ended this phone's session, until the next sign-in. */
export const useSessionExpired = (): boolean => useStore(useRuntime().notices.store, ({ expired }) => expired)

/** The user's preferences and the functions that change them. */
export const usePreferences = (): PreferencesState => useStore(useRuntime().preferences)

/** True while values wait because the phone's storage is full: show DEV-STORAGE. */
export const useStorageFull = (): boolean => useStore(useRuntime().notices.store, ({ full }) => full)

/** Whether the app is locked, and whether the user was verified since the last idle period. */
export const useAutoLock = (): AutoLockState => useStore(useRuntime().autoLock.store)
