import { createStore } from 'zustand/vanilla'

/** What every page should know of the phone and the session. */
export function createNotices() {
  const store = createStore<{ full: boolean; expired: boolean }>(() => ({ full: false, expired: false }))
  return {
    store,
    /** Whether something waits that the host refused to store. */
    storageFull: (full: boolean) => store.setState({ full }),
    /** The backend ended the session; signing in again leads back to where the person was. */
    sessionExpired: () => store.setState({ expired: true }),
    signedIn: () => store.setState({ expired: false }),
  }
}
