import type { Dispute } from '@/contract'
import { toDate, toIso, toMs } from '@/domain/beijing-time'
import { settlementGaps } from '@/domain/sum-gaps'
import { addWorkdays } from '../cases/deadlines'
import type { LedgerEntry } from '../ledger/types'
import type { RecordDocument } from '../storage/documents'

/** Working days in which a question about an entry is answered. A sample. */
const ANSWER_DAYS = 5
const ANSWER_CLOCK = 'T17:00:00+08:00'

type Filed = RecordDocument['disputes'][number]

export const filedAbout = (record: RecordDocument, cardId: string, transactionId: string): Filed | null =>
  record.disputes.find((filed) => filed.cardId === cardId && filed.transactionId === transactionId) ?? null

/** Whether another entry charges the same amount at the same place on the same day. */
const isDouble = (entry: LedgerEntry, all: readonly LedgerEntry[]): boolean =>
  all.some(
    (other) =>
      other.id !== entry.id &&
      other.kind === entry.kind &&
      other.amount === entry.amount &&
      other.counterparty === entry.counterparty &&
      toDate(other.occurredAt) === toDate(entry.occurredAt),
  )

/** Whether working the entry out again comes to the same: its bill adds up, and it was not charged twice. */
const isRight = (entry: LedgerEntry, all: readonly LedgerEntry[]): boolean =>
  (entry.settlement === null || settlementGaps(entry.settlement).length === 0) && !isDouble(entry, all)

/**
 * What was asked about an entry. The insurer works it out again and confirms it on the last day; an entry that it does not find right
 * stays with its staff, who are no part of this.
 * @param all entries of the account @param now ms
 */
export function disputeModel(filed: Filed | null, entry: LedgerEntry, all: readonly LedgerEntry[], now: number): Dispute | null {
  if (filed === null) return null
  const { reference, reason, at } = filed
  if (at === null) return { reference, reason, filedAt: null, answerDue: null, confirmedAt: null }
  const answerDue = addWorkdays(toDate(at), ANSWER_DAYS)
  const answered = toMs(`${answerDue}${ANSWER_CLOCK}`)
  const confirmed = now >= answered && isRight(entry, all)
  return { reference, reason, filedAt: toIso(at), answerDue, confirmedAt: confirmed ? toIso(answered) : null }
}
