import { useEffect, useRef, useState } from 'react'
import type { AlertRule, AlertSettings, Failure } from '@/contract'
import { useAction } from '@/runtime'

interface Rules {
  /** What the person sees: the stored settings with their changes on top. */
  settings: AlertSettings | null
  failure: Failure | null
  changeRule: (rule: AlertRule) => void
  changeDelivery: (patch: Partial<Pick<AlertSettings, 'quietHours' | 'dailyCap'>>) => void
  retry: () => void
}

const withRule = (rules: readonly AlertRule[], rule: AlertRule): AlertRule[] => [...rules.filter(({ kind }) => kind !== rule.kind), rule]

/** The stored settings with what the person may change taken from the draft. */
const shownOf = (draft: AlertSettings | null, stored: AlertSettings | null): AlertSettings | null =>
  draft && stored ? { ...stored, rules: draft.rules, quietHours: draft.quietHours, dailyCap: draft.dailyCap } : stored

/**
 * Every change shows at once and is saved behind. Changes made while a save is under way go with the next one,
 * so that the last choice wins; a failed save keeps the choice and offers to try again.
 */
export function useRules(stored: AlertSettings | null): Rules {
  const save = useAction('alerts.save')
  const [draft, setDraft] = useState<AlertSettings | null>(null)
  // Saved, but not read back yet: what is stored is still the older one.
  const saved = useRef<AlertSettings | null>(null)
  const { pending, failure, run } = save
  useEffect(() => {
    if (!draft || pending || failure || draft === saved.current) return
    const { rules, quietHours, dailyCap } = draft
    void run({ cardId: 'primary', rules, quietHours, dailyCap }).then((answer) => {
      if (answer) saved.current = draft
    })
  }, [draft, pending, failure, run])
  useEffect(() => setDraft((latest) => (latest === saved.current ? null : latest)), [stored])
  const settings = shownOf(draft, stored)
  /** Builds on the latest choice, not on what was drawn: two switches may be tapped before the next render. */
  const change = (apply: (before: AlertSettings) => Partial<AlertSettings>) => {
    save.reset()
    setDraft((before) => {
      const shown = shownOf(before, stored)
      return shown && { ...shown, ...apply(shown) }
    })
  }
  return {
    settings,
    failure,
    changeRule: (rule) => change(({ rules }) => ({ rules: withRule(rules, rule) })),
    changeDelivery: (patch) => change(() => patch),
    retry: save.reset,
  }
}
