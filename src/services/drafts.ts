import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PlatformStorage } from '@/platform/types'

/** A form whose entries are kept after its page is closed. */
export interface DraftForm<Value extends object> {
  /** Unique among all forms. */
  name: string
  empty: Value
  /** How the form is stored after the app is closed. Without it the form stays in memory only, as secrets must. */
  stored?: {
    key: string
    write: (value: Value) => string
    /** @returns null for anything unexpected */
    read: (text: string) => Value | null
  }
}

/** Entries of forms that were not submitted yet. Kept in memory and cleared when the user changes. */
export interface Drafts {
  store: StoreApi<ReadonlyMap<string, object>>
  /** @returns the entries in memory; null where nothing was entered since the app was opened */
  kept: <Value extends object>(form: DraftForm<Value>) => Value | null
  /** @returns the entries stored before the app was closed; null where there are none */
  restored: <Value extends object>(form: DraftForm<Value>) => Value | null
  keep: <Value extends object>(form: DraftForm<Value>, value: Value) => void
  forget: <Value extends object>(form: DraftForm<Value>) => void
  /** Clears the memory for the next user. The caller clears the storage. */
  forgetAll: () => void
}

/** Builds the store of form entries. Reads nothing before a form asks for it. */
export function createDrafts(storage: PlatformStorage): Drafts {
  const store = createStore<ReadonlyMap<string, object>>(() => new Map())
  const put = (name: string, value: object | null) => {
    const next = new Map(store.getState())
    if (value) next.set(name, value)
    else next.delete(name)
    store.setState(next, true)
  }
  return {
    store,
    // Names are unique, so the value under a name has that form's type.
    kept: <Value extends object>({ name }: DraftForm<Value>) => (store.getState().get(name) as Value | undefined) ?? null,
    restored({ stored }) {
      const text = stored ? storage.get(stored.key) : null
      const value = stored && text !== null ? stored.read(text) : null
      // Written back at once, because earlier versions stored more fields of the form.
      if (stored && value) storage.set(stored.key, stored.write(value))
      return value
    },
    keep({ name, stored }, value) {
      put(name, value)
      if (!stored) return
      const text = stored.write(value)
      // Storage writes are slow, and most keystrokes leave the stored part unchanged.
      if (storage.get(stored.key) !== text) storage.set(stored.key, text)
    },
    forget({ name, stored }) {
      put(name, null)
      if (stored) storage.remove(stored.key)
    },
    forgetAll: () => store.setState(new Map(), true),
  }
}
