import { createStore, type StoreApi } from 'zustand/vanilla'

export interface Notices {
  store: StoreApi<{ full: boolean; expired: boolean }>
  /** Sets whether values are waiting in memory because the host refused to store them. */
  storageFull: (full: boolean) => void
  /** Called when the backend ended the session; signing in leads back to the interrupted page. */
  sessionExpired: () => void
  signedIn: () => void
}

/** Builds the notices that every page shows: full storage and an expired session. */
export function createNotices(): Notices {
  const store = createStore<{ full: boolean; expired: boolean }>(() => ({ full: false, expired: false }))
  return {
    store,
    storageFull: (full) => store.setState({ full }),
    sessionExpired: () => store.setState({ expired: true }),
    signedIn: () => store.setState({ expired: false }),
  }
}
