import { useState } from 'react'
import { EMPTY_FORM, draftOf, formFromDraft, parseDraft, type BindForm } from '@/domain/bind-form'
import { onForgotten, platform } from '@/runtime'

const DRAFT_KEY = 'draft:bind'

/** Survives leaving the page while the app runs; password and code included, because memory is not storage. */
let kept: BindForm | null = null
onForgotten(() => (kept = null))

interface BindFormState {
  form: BindForm
  /** True when the form was rebuilt from storage after the app was closed. */
  restored: boolean
  change: (patch: Partial<BindForm>) => void
  /** Forgets everything, in memory and storage. */
  forget: () => void
}

/** The bind form, kept through going back (memory) and through the app being killed (storage, without secrets). */
export function useBindForm(): BindFormState {
  const [initial] = useState(() => {
    if (kept) return { form: kept, restored: false }
    const draft = parseDraft(platform.storage.get(DRAFT_KEY))
    if (!draft) return { form: EMPTY_FORM, restored: false }
    platform.storage.set(DRAFT_KEY, JSON.stringify(draft))
    return { form: formFromDraft(draft), restored: true }
  })
  const [form, setForm] = useState(initial.form)
  return {
    form,
    restored: initial.restored,
    change: (patch) => {
      // Two changes may fall into one render (place, then number): build on what is kept, not on what was drawn.
      const next = { ...(kept ?? form), ...patch }
      kept = next
      setForm(next)
      platform.storage.set(DRAFT_KEY, JSON.stringify(draftOf(next)))
    },
    forget: () => {
      kept = null
      setForm(EMPTY_FORM)
      platform.storage.remove(DRAFT_KEY)
    },
  }
}
