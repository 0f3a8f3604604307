import { createStore } from 'zustand/vanilla'

/** Things about the phone that concern every page. */
export function createNotices() {
  const store = createStore<{ full: boolean }>(() => ({ full: false }))
  return {
    store,
    /** The host refused to store something; said once. */
    storageFull: () => store.setState({ full: true }),
  }
}
