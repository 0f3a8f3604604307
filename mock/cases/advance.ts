import type { CaseResult } from '@/contract'
import { historyOf, viewOf } from '../accounts/account-view'
import { newEventId } from '../cashier/visit'
import { recordDocument, type Insurer } from '../call'
import type { StoredCase } from '../storage/documents'

const isOpen = ({ resultAt, withdrawnAt }: StoredCase): boolean => resultAt === null && withdrawnAt === null

/** The case of a record that was filed last and is not decided. @throws RangeError without one */
async function openCase(within: Insurer, recordId: string): Promise<StoredCase> {
  const { cases } = await recordDocument(within, recordId)
  const found = cases.filter(isOpen).pop()
  if (!found) throw new RangeError('no case is open')
  return found
}

/** The institution hands in its evidence. @throws RangeError without an open case */
export async function handInEvidence(within: Insurer, recordId: string): Promise<void> {
  const found = await openCase(within, recordId)
  found.evidenceAt ??= within.now
}

/**
 * The case is decided. An entry that was not the owner's is reversed in full.
 * @throws RangeError without an open case
 */
export async function decideCase(within: Insurer, recordId: string, result: CaseResult): Promise<void> {
  const found = await openCase(within, recordId)
  found.evidenceAt ??= within.now
  found.resultAt = within.now
  found.result = result
  if (result !== 'not-yours') return
  const history = await historyOf(within, recordId)
  const entry = viewOf(history, within.now).posted.find(({ id }) => id === found.transactionId)
  if (!entry) return
  const { events } = await recordDocument(within, recordId)
  events.push({ id: newEventId(history), at: within.now, type: 'reversal', of: found.transactionId })
}
