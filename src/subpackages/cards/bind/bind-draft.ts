import { EMPTY_FORM, draftOf, formFromDraft, parseDraft, type BindForm } from '@/domain/bind-form'
import type { DraftForm } from '@/services/drafts'

/** The bind form. Memory holds all fields; storage never holds password or code. */
export const BIND_FORM: DraftForm<BindForm> = {
  name: 'bind',
  empty: EMPTY_FORM,
  stored: {
    key: 'draft:bind',
    write: (form) => JSON.stringify(draftOf(form)),
    read(text) {
      const draft = parseDraft(text)
      return draft && formFromDraft(draft)
    },
  },
}
