import type { OutputOf, RowState } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskName } from '@/domain/mask'
import type { Call } from '../call'
import { pageOf } from '../directory/paging'
import type { StoredBatch } from '../storage/documents'
import type { Company } from './company'
import { consentOf, mainRequest } from './consents'
import { accountOf, bandOf, isFailed, MARK, rowStateOf } from './rows'
import { maskStaffNo } from './staff'

/** Rows in one answer. */
const SHOWN = 50

const CAUSES: Readonly<Record<string, 'timeout' | 'throttled' | 'number-mismatch' | 'withdrawn' | 'expired'>> = {
  [MARK.timeout]: 'timeout',
  [MARK.throttled]: 'throttled',
  [MARK.mismatch]: 'number-mismatch',
  [MARK.withdrawn]: 'withdrawn',
  [MARK.expired]: 'expired',
}

interface Wanted {
  state?: RowState | undefined
  failed?: 'true' | undefined
  cursor?: string | undefined
}

/** A page of a batch's rows, in the order of the roster. @throws DomainError SRV-BAD for a cursor of no row */
export async function rowPage(
  call: Call,
  company: Company,
  batch: StoredBatch,
  { state, failed, cursor }: Wanted,
): Promise<OutputOf<'employer.batch-rows'>> {
  const wanted = (mark: string): boolean =>
    mark !== MARK.absent && (failed === undefined || isFailed(mark)) && (state === undefined || rowStateOf(mark) === state)
  const positions = Array.from(batch.results).flatMap((mark, position) => (wanted(mark) ? [position] : []))
  const { items, nextCursor } = pageOf(positions, String, cursor, SHOWN)
  const rows: OutputOf<'employer.batch-rows'>['items'] = []
  for (const position of items) rows.push(await rowModel(call, company, batch, position))
  return { items: rows, nextCursor }
}

async function rowModel(
  call: Call,
  company: Company,
  batch: StoredBatch,
  position: number,
): Promise<OutputOf<'employer.batch-rows'>['items'][number]> {
  const mark = batch.results[position] ?? MARK.absent
  const account = batch.accounts[position]
  const { name, staffNo } = company.employeeAt(position)
  return {
    ...{ rowId: String(position), nameMasked: maskName(name), staffNoMasked: maskStaffNo(staffNo), state: rowStateOf(mark) },
    cause: CAUSES[mark] ?? null,
    at: await momentOf(call, company, batch, position),
    band: bandOf(mark),
    account: accountOf(account),
  }
}

/** End of a throttle, or when somebody withdrew. */
async function momentOf(
  call: Call,
  company: Company,
  { results, throttledUntil, purpose }: StoredBatch,
  position: number,
): Promise<string | null> {
  if (results[position] === MARK.throttled) return throttledUntil === null ? null : toIso(throttledUntil)
  if (results[position] !== MARK.withdrawn) return null
  const { page, index } = await consentOf(call, company, mainRequest(purpose), position)
  const decided = page.decidedAt[index] ?? 0
  return decided === 0 ? null : toIso(decided)
}
