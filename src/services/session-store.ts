import { createStore, type StoreApi } from 'zustand/vanilla'
import { session as sessionSchema, type Session } from '@/contract'
import type { PlatformStorage } from '@/platform/types'
import { readStored } from './stored'

const KEY = 'session'

export interface SessionState {
  session: Session | null
  /** Incremented with each change of user; data cached under an earlier epoch must be removed. */
  epoch: number
  begin(session: Session): void
  /** Replaces the session with the same user's new one. */
  renew(session: Session): void
  /** Ends the session after a sign-out, or after the backend rejected its token. */
  end(): void
}

export type SessionStore = StoreApi<SessionState>

/** The signed-in user's session, stored across restarts. Where storage is full the session works but is not stored yet. */
export const createSessionStore = (storage: PlatformStorage): SessionStore =>
  createStore<SessionState>((set, get) => {
    const remember = (session: Session) => void storage.set(KEY, JSON.stringify(session))
    return {
      session: readStored(storage, KEY, sessionSchema),
      epoch: 0,
      begin(session) {
        remember(session)
        set({ session, epoch: get().epoch + 1 })
      },
      renew(session) {
        remember(session)
        set({ session })
      },
      end() {
        storage.remove(KEY)
        set({ session: null, epoch: get().epoch + 1 })
      },
    }
  })
