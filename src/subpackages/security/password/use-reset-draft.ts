import { useState } from 'react'
import { onForgotten, platform } from '@/runtime'

const DRAFT_KEY = 'draft:reset'

interface ResetDraft {
  admdvs: string
  number: string
}

/** Survives leaving the page while the app runs; storage holds the place alone, because a number is nobody's business. */
let kept: ResetDraft | null = null
onForgotten(() => (kept = null))

const stored = (): ResetDraft => ({ admdvs: /^\d{6}$/.exec(platform.storage.get(DRAFT_KEY) ?? '')?.[0] ?? '', number: '' })

/** What was typed to find a card again, without any secret. */
export function useResetDraft() {
  const [draft, setDraft] = useState<ResetDraft>(() => kept ?? stored())
  return {
    draft,
    change: (patch: Partial<ResetDraft>) => {
      const next = { ...(kept ?? draft), ...patch }
      kept = next
      setDraft(next)
      if (patch.admdvs !== undefined) platform.storage.set(DRAFT_KEY, patch.admdvs)
    },
    forget: () => {
      kept = null
      platform.storage.remove(DRAFT_KEY)
    },
  }
}
