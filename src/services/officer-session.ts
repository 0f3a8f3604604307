import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OfficerSession } from '@/contract'

export interface OfficerState {
  /** Null before the employer's side is entered, and once its session is over. */
  session: OfficerSession | null
  /** The last session ended by itself; entering again goes on where it was. */
  expired: boolean
  begin(session: OfficerSession): void
  /** The backend no longer knows a token. */
  expire(token: string | undefined): void
  forget(): void
}

export type OfficerStore = StoreApi<OfficerState>

/** The session of an employer's officer. It is kept in memory alone: whoever finds the phone has to enter again. */
export const createOfficerStore = (): OfficerStore =>
  createStore<OfficerState>((set, get) => ({
    session: null,
    expired: false,
    begin: (session) => set({ session, expired: false }),
    expire: (token) => {
      // A newer session must not end with an older one's token.
      if (get().session?.token === token) set({ session: null, expired: true })
    },
    forget: () => set({ session: null, expired: false }),
  }))
