import { useEffect, useRef, useState } from 'react'
import { PRIMARY_CARD, type AlertRule, type AlertSettings, type Failure } from '@/contract'
import { alertsSave } from '@/contract/operations/alerts'
import { useAction } from '@/services/remote/use-action'

interface Rules {
  /** The stored settings with unsaved changes applied. */
  settings: AlertSettings | null
  failure: Failure | null
  changeRule: (rule: AlertRule) => void
  changeDelivery: (patch: Partial<Pick<AlertSettings, 'quietHours' | 'dailyCap'>>) => void
  retry: () => void
}

const withRule = (rules: readonly AlertRule[], rule: AlertRule): AlertRule[] => [...rules.filter(({ kind }) => kind !== rule.kind), rule]

/** The stored settings, with the fields that the person may change taken from the draft. */
const shownOf = (draft: AlertSettings | null, stored: AlertSettings | null): AlertSettings | null =>
  draft && stored ? { ...stored, rules: draft.rules, quietHours: draft.quietHours, dailyCap: draft.dailyCap } : stored

/**
 * Each change is shown at once and saved in the background. Changes made during a save are sent with the next one,
 * so that the latest choice is stored. Where a save fails, everything goes back to what is stored, and the choice is offered again.
 */
export function useRules(stored: AlertSettings | null): Rules {
  const save = useAction(alertsSave)
  const [draft, setDraft] = useState<AlertSettings | null>(null)
  // Settings saved but not read back yet: until then, `stored` is still the older version.
  const saved = useRef<AlertSettings | null>(null)
  /** The choice that was not stored. */
  const refused = useRef<AlertSettings | null>(null)
  const { pending, failure, run } = save
  useEffect(() => {
    if (!draft || pending || failure || draft === saved.current) return
    const { rules, quietHours, dailyCap } = draft
    void run({ cardId: PRIMARY_CARD, rules, quietHours, dailyCap }).then((answer) => {
      if (answer) saved.current = draft
      else {
        // The latest choice, with what was changed during the save.
        setDraft((latest) => {
          refused.current = latest
          return null
        })
      }
    })
  }, [draft, pending, failure, run])
  useEffect(() => setDraft((latest) => (latest === saved.current ? null : latest)), [stored])
  const settings = shownOf(draft, stored)
  /** Applies to the latest choice, not to the rendered one: two switches may be tapped before the next render. */
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
    retry: () => {
      save.reset()
      setDraft(refused.current)
    },
  }
}
