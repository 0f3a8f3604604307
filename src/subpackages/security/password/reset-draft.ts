import type { DraftForm } from '@/services/drafts'

interface ResetDraft {
  admdvs: string
  number: string
}

const EMPTY: ResetDraft = { admdvs: '', number: '' }

/** The form that identifies a card. Storage keeps the place only, because the number is personal data. */
export const RESET_FORM: DraftForm<ResetDraft> = {
  name: 'reset',
  empty: EMPTY,
  stored: {
    key: 'draft:reset',
    write: ({ admdvs }) => admdvs,
    read: (text) => (/^\d{6}$/.test(text) ? { ...EMPTY, admdvs: text } : null),
  },
}
