import type { DisputeCase } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { userOf, type Call } from '../call'
import type { RecordDocument, StoredCase } from '../storage/documents'
import { addWorkdays, EVIDENCE_DAYS, RESULT_DAYS } from './deadlines'
import { holdOf } from './hold'

type Entry = DisputeCase['entry']

const iso = (ms: number | null): string | null => (ms === null ? null : toIso(ms))

/** How an entry was paid: by a code that a cashier scanned, or by the plastic card. */
const paidBy = ({ events }: RecordDocument, transactionId: string): DisputeCase['evidence']['paidBy'] =>
  events.some((event) => event.id === transactionId && event.type === 'visit' && event.visit.byCredential) ? 'credential' : 'card'

/** Sign-ins of the day of an entry. */
async function signInsOf(call: Call, day: string): Promise<DisputeCase['evidence']['signIns']> {
  const { userId, devices } = userOf(call)
  const { events } = await call.tx.log.open(userId, {})
  return events
    .filter(({ kind, at }) => kind === 'signed-in' && toDate(at) === day)
    .map(({ at, device }) => ({ at: toIso(at), device, known: devices.some(({ name, confirmed }) => name === device && confirmed) }))
}

const UNFILED = { reference: null, filedAt: null, evidenceAt: null, resultAt: null, result: null, withdrawnAt: null, note: null }

/** A case as its owner sees it; one without any stage where nothing was done yet. */
export async function caseModel(call: Call, record: RecordDocument, entry: Entry, stored: StoredCase | undefined): Promise<DisputeCase> {
  const { reference, filedAt, evidenceAt, resultAt, result, withdrawnAt, note } = stored ?? UNFILED
  const due = (days: number): string | null => (filedAt === null ? null : addWorkdays(toDate(filedAt), days))
  return {
    entry,
    heldSince: iso(holdOf(record.events, call.now)?.at ?? null),
    reference,
    filedAt: iso(filedAt),
    evidenceDue: due(EVIDENCE_DAYS),
    evidenceAt: iso(evidenceAt),
    resultDue: due(RESULT_DAYS),
    resultAt: iso(resultAt),
    result,
    withdrawnAt: iso(withdrawnAt),
    evidence: { paidBy: paidBy(record, entry.id), signIns: await signInsOf(call, toDate(entry.occurredAt)) },
    note,
  }
}
