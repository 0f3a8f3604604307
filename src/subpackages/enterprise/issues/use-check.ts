import { useState } from 'react'
import type { CheckReason, ContributionIssue, ContributionIssueKind, Failure } from '@/contract'
import { employerCheck } from '@/contract/operations/employer-contributions'
import { useAction } from '@/services/remote/use-action'
import { useOutcome } from '@/services/remote/use-outcome'
import { useDraft } from '@/services/use-draft'
import type { DraftForm } from '@/services/drafts'
import { ownFailure } from '@/services/use-officer'

export type Kind = 'all' | ContributionIssueKind

/** `kind` out of the page's address. */
export const isKind = (text: string | undefined): text is ContributionIssueKind =>
  text === 'not-posted' || text === 'base-differs' || text === 'not-enrolled'

interface Entries {
  selected: readonly string[]
  reason: CheckReason | null
}
/** Kept while the app is open: it names employees, so that it is stored nowhere. */
const FORM: DraftForm<Entries> = { name: 'employer-check', empty: { selected: [], reason: null } }
/** The contract takes no more at a time. */
const MOST = 50

export interface Check {
  selected: readonly string[]
  /** No more can be selected. */
  full: boolean
  toggle: (issueId: string) => void
  reason: CheckReason | null
  choose: (reason: CheckReason) => void
  /** Whether the sheet with the reasons is open. */
  asking: boolean
  ask: (asking: boolean) => void
  pending: boolean
  failure: Failure | null
  /** Reference numbers of the last ones that were filed; null before. */
  filed: readonly string[] | null
  submit: () => void
  reset: () => void
}

/**
 * Selects contributions and asks the insurer to check them. What is selected stays through failures and going back.
 * @param issues those that are listed now
 */
export function useCheck(issues: readonly ContributionIssue[] | null): Check {
  const { value, change, forget } = useDraft(FORM)
  const [asking, ask] = useState(false)
  const [filed, setFiled] = useState<readonly string[] | null>(null)
  const { selected, reason } = value
  const file = (items: readonly ContributionIssue[]) => {
    setFiled(items.flatMap(({ issueId, check }) => (check && selected.includes(issueId) ? check.reference : [])))
    ask(false)
    forget()
  }
  const { run, pending, failure, reset } = useOutcome(
    useAction(employerCheck),
    issues,
    (before, now, { issueIds }) => {
      const filedIn = (list: typeof now) => issueIds.filter((id) => list.some(({ issueId, check }) => issueId === id && check !== null))
      return filedIn(now).length === issueIds.length && filedIn(before).length < issueIds.length
    },
    file,
  )
  const submit = () => {
    if (reason === null || selected.length === 0) return
    // The answer is the list anew, with everything that was filed before.
    void run({ issueIds: [...selected], reason }).then((answer) => answer && file(answer.items))
  }
  return {
    ...{ selected, reason, asking, ask, pending, filed, submit, reset },
    full: selected.length >= MOST,
    failure: ownFailure(failure),
    choose: (next) => change({ reason: next }),
    toggle: (issueId) => {
      if (selected.includes(issueId)) change({ selected: selected.filter((id) => id !== issueId) })
      else if (selected.length < MOST) change({ selected: [...selected, issueId] })
    },
  }
}
