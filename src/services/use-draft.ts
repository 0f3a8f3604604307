import { useState } from 'react'
import { useStore } from 'zustand'
import type { DraftForm } from './drafts'
import { useRuntime } from './runtime-provider'

export interface Draft<Value> {
  value: Value
  /** True where the value was read from storage after the app was closed. */
  restored: boolean
  change: (patch: Partial<Value>) => void
  /** Removes the entries from memory and storage. */
  forget: () => void
}

/** Entries of a form. They are kept in memory when its page is closed, and in storage when the app is closed, where the form allows it. */
export function useDraft<Value extends object>(form: DraftForm<Value>): Draft<Value> {
  const { drafts } = useRuntime()
  const [found, setFound] = useState(() => (drafts.kept(form) ? null : drafts.restored(form)))
  const kept = useStore(drafts.store, () => drafts.kept(form))
  const value = kept ?? found ?? form.empty
  return {
    value,
    restored: found !== null,
    // Two changes may come in one render (place, then number), so the patch is applied to the kept value and not to the rendered one.
    change: (patch) => drafts.keep(form, { ...(drafts.kept(form) ?? value), ...patch }),
    forget() {
      setFound(null)
      drafts.forget(form)
    },
  }
}
