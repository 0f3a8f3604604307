import { BALANCE_BANDS, type AccountCheck, type BalanceBand, type RowState } from '@/contract'
import { totalOf } from '@/domain/ledger'
import { toMonth } from '@/domain/beijing-time'
import { freshnessOf, historyOf, type RecordHistory } from '../accounts/account-view'
import type { Insurer } from '../call'
import { recordOf } from '../personas'
import type { StoredBatch } from '../storage/documents'
import type { Company, Request } from './company'
import { consentOf, stateOf, type ConsentState } from './consents'
import { issueOf } from './contributions'
import { SCOPES } from './rules'

/** Upper ends of the bands, fen; the last has none. */
const BAND_ENDS = [50_000, 200_000, 500_000, 1_000_000]

/** Index of the band a balance (fen) is in. */
function bandIndex(balance: number): number {
  const found = BAND_ENDS.findIndex((end) => balance < end)
  return found < 0 ? BAND_ENDS.length : found
}

/** The characters of a batch's `results`. */
export const MARK = {
  absent: ' ',
  left: '.',
  plain: '+',
  timeout: 't',
  throttled: 'l',
  mismatch: 'm',
  withdrawn: 'w',
  expired: 'e',
  cancelled: 'c',
} as const

export const isDone = (mark: string | undefined): boolean => mark !== undefined && (mark === MARK.plain || (mark >= '0' && mark <= '4'))
export const isFailed = (mark: string | undefined): boolean =>
  mark === MARK.timeout || mark === MARK.throttled || mark === MARK.mismatch || mark === MARK.withdrawn || mark === MARK.expired

export const bandOf = (mark: string | undefined): BalanceBand | null =>
  mark === undefined ? null : (BALANCE_BANDS[Number(mark || 'x')] ?? null)

/** The second line of a batch, read. */
export const accountOf = (mark: string | undefined): AccountCheck | null => (mark === 'n' ? 'normal' : mark === 'x' ? 'checking' : null)

export const rowStateOf = (mark: string): RowState => {
  if (isDone(mark)) return 'done'
  if (mark === MARK.timeout || mark === MARK.throttled) return 'retryable'
  if (mark === MARK.mismatch) return 'correct'
  if (mark === MARK.withdrawn || mark === MARK.expired) return 'stopped'
  return mark === MARK.cancelled ? 'cancelled' : 'waiting'
}

/** Whether nothing more happens to a batch. */
export const isOver = ({ cancelledAt, finishedAt }: StoredBatch): boolean => cancelledAt !== null || finishedAt !== null

const replaced = (line: string, position: number, mark: string): string => line.slice(0, position) + mark + line.slice(position + 1)

/** Writes a row's result. */
export function setRow(batch: StoredBatch, position: number, mark: string, account = '-'): void {
  batch.results = replaced(batch.results, position, mark)
  batch.accounts = replaced(batch.accounts, position, account)
}

export interface RowResult {
  mark: string
  account: string
}

/** How somebody's consents to a purpose stand at a moment (ms), by scope. */
async function statesOf(call: Insurer, company: Company, position: number, purpose: Request['purpose'], at: number) {
  const states: Partial<Record<Request['scope'], ConsentState>> = {}
  for (const scope of SCOPES[purpose]) {
    const request = { purpose, scope }
    states[scope] = stateOf(await consentOf(call, company, request, position), request, at)
  }
  return states
}

/** The balance as of a moment (ms), fen. */
function balanceOf({ recordId, changes, ledger }: RecordHistory, at: number): number {
  return totalOf(ledger.subAccountsAt(recordOf(recordId), changes, at))
}

/**
 * What an insurer answers about one employee: the band of the balance, and whether the month's contribution is there, as of a moment (ms).
 * Only what the employee consents to at that moment is worked out; `w` or `e` where that is nothing.
 */
export async function answerRow(
  call: Insurer,
  company: Company,
  position: number,
  purpose: Request['purpose'],
  at = call.now,
): Promise<RowResult> {
  const { band, account } = await statesOf(call, company, position, purpose, at)
  const employee = company.employeeAt(position)
  if ((band !== 'granted' && account !== 'granted') || employee.recordId === null)
    return { mark: band === 'expired' || account === 'expired' ? MARK.expired : MARK.withdrawn, account: '-' }
  const history = await historyOf(call, employee.recordId)
  const mark = band === 'granted' ? String(bandIndex(balanceOf(history, freshnessOf(history, at).asOf))) : MARK.plain
  if (account !== 'granted') return { mark, account: '-' }
  return { mark, account: issueOf(employee, history.changes, toMonth(at), at) === null ? 'n' : 'x' }
}
