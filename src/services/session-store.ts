import { createStore, type StoreApi } from 'zustand/vanilla'
import { session as sessionSchema, type Session } from '@/contract'
import type { PlatformStorage } from '@/platform/types'
import { readStored } from './stored'

const KEY = 'session'

export interface SessionState {
  session: Session | null
  /** Grows with every change of user; what was cached for the one before must go. */
  epoch: number
  /** Someone signed in. */
  begin(session: Session): void
  /** The same user's new token. */
  renew(session: Session): void
  /** Signed out, by choice or because the backend no longer knows the token. */
  end(): void
}

export type SessionStore = StoreApi<SessionState>

/** Who is signed in; survives a restart. Where the phone is full the session works, but is not remembered yet. */
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
