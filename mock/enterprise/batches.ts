import { MINUTE, type WorkPurpose } from '@/contract'
import { epochOf, type Insurer } from '../call'
import type { EmployerDocument, Sandbox, StoredBatch } from '../storage/documents'
import { note } from './audit'
import type { Company } from './company'
import { newBatch } from './new-batch'
import { publish } from './publish'
import { tellOfficer } from './tell'
import { answerRow, isDone, isOver, MARK, setRow } from './rows'
import { SAME_BATCH_MINUTES } from './rules'

/** The batch of the same purpose that was begun within the last minutes; null without one. */
async function recentBatch({ tx, now }: Insurer, { batches }: EmployerDocument, purpose: WorkPurpose): Promise<string | null> {
  for (const batchId of batches.slice(-3)) {
    const known = await tx.batch.get(batchId)
    if (known?.purpose !== purpose || known.cancelledAt !== null) continue
    // A clock set back before it began starts anew.
    if (known.startedAt <= now && now - known.startedAt < SAME_BATCH_MINUTES * MINUTE) return batchId
  }
  return null
}

const jobOf = ({ tx }: Pick<Insurer, 'tx'>, batchId: string, at: number | null, key: string | null): void =>
  tx.later({ queue: 'batch', at, key, data: { batchId } })

/** Stores a batch that was begun. */
export async function addBatch(
  { tx }: Pick<Insurer, 'tx'>,
  employer: EmployerDocument,
  batchId: string,
  batch: StoredBatch,
): Promise<void> {
  await tx.batch.put(batchId, batch)
  employer.batches.push(batchId)
  goOn(employer, batchId)
}

/** Batches that may still have rows to do. The last one counts also where it was begun before this was kept. */
export const underWayOf = ({ batches, underWay }: EmployerDocument): string[] => [...new Set([...underWay, ...batches.slice(-1)])]

/** A batch is over. */
function leave(employer: EmployerDocument, batchId: string): void {
  employer.underWay = employer.underWay.filter((other) => other !== batchId)
}

/** A batch has rows to do. */
function goOn(employer: EmployerDocument, batchId: string): void {
  leave(employer, batchId)
  employer.underWay.push(batchId)
}

/** Begins a batch, or answers the one of a moment ago. @returns its id; null where nobody consents */
export async function startBatch(
  call: Insurer,
  company: Company,
  employer: EmployerDocument,
  { purpose, ...officer }: { purpose: WorkPurpose; officerMasked: string; officer: string | null },
): Promise<string | null> {
  const recent = await recentBatch(call, employer, purpose)
  if (recent !== null) return recent
  const batch = await newBatch(call, company, purpose, { at: call.now, ...officer })
  if (!batch) return null
  const batchId = `b${call.ids.next('batch', 16)}`
  await addBatch(call, employer, batchId, batch)
  jobOf(call, batchId, null, null)
  return batchId
}

const FAULT_MARKS = { timeout: MARK.timeout, throttled: MARK.throttled, 'number-mismatch': MARK.mismatch } as const

/** What stands in the way of a row's answer now: insurers that operators have made slow, busy or strict. */
function faultOf({ sandbox, now }: { sandbox: Sandbox; now: number }, position: number): { mark: string; until: number | null } | null {
  const found = sandbox.rowFaults.find(
    ({ positions, every, until }) => (until === null || now < until) && (every > 0 ? position % every === 0 : positions.includes(position)),
  )
  return found ? { mark: FAULT_MARKS[found.cause], until: found.until } : null
}

async function workRow(call: Insurer, company: Company, batch: StoredBatch, position: number): Promise<void> {
  const fault = faultOf(call, position)
  if (!fault) {
    const { mark, account } = await answerRow(call, company, position, batch.purpose)
    return setRow(batch, position, mark, account)
  }
  setRow(batch, position, fault.mark)
  // A throttle without an end is tried again after a minute.
  if (fault.mark === MARK.throttled) batch.throttledUntil = Math.max(batch.throttledUntil ?? 0, fault.until ?? call.now + MINUTE)
}

/** Puts rows with a mark back among those to do, and counts their time from now. */
function again(batch: StoredBatch, mark: string, now: number): void {
  if (!batch.results.includes(mark)) return
  batch.results = batch.results.split(mark).join(MARK.left)
  batch.from = now
  batch.processed = 0
}

/** How many rows are due by now. */
const dueRows = ({ pace, from, processed }: StoredBatch, now: number): number =>
  pace === 0 ? Infinity : Math.floor((now - from) / pace) - processed

/**
 * Works off the rows of a batch that are due, at most `limit`. Run again with the same documents it changes nothing twice: what is done is
 * marked in the batch itself, and both are committed together.
 */
export async function advanceBatch(
  call: Insurer,
  company: Company,
  employer: EmployerDocument,
  batchId: string,
  limit: number,
): Promise<void> {
  const batch = await call.tx.batch.get(batchId)
  if (!batch || isOver(batch)) return
  if (batch.throttledUntil !== null && batch.throttledUntil <= call.now) {
    again(batch, MARK.throttled, batch.throttledUntil)
    batch.throttledUntil = null
  }
  let room = Math.min(limit, dueRows(batch, call.now))
  for (let position = batch.results.indexOf(MARK.left); position >= 0 && room > 0; room -= 1) {
    await workRow(call, company, batch, position)
    batch.processed += 1
    position = batch.results.indexOf(MARK.left, position + 1)
  }
  if (!batch.results.includes(MARK.left) && batch.throttledUntil === null) await finish(call, company, employer, batch, batchId)
}

/** Everybody was asked: it is noted, whoever began it is told, and its distribution is shown where it may be. */
async function finish(call: Insurer, company: Company, employer: EmployerDocument, batch: StoredBatch, batchId: string): Promise<void> {
  const at = batch.pace === 0 ? call.now : batch.from + batch.processed * batch.pace
  batch.finishedAt = at
  leave(employer, batchId)
  await noteBatch(call, company, employer, batch, { kind: 'batch', at, batchId })
  if (batch.officer !== null) await tellOfficer(call, company, batch.officer, batchId, at)
  publish(company, employer, batchId, batch)
}

/** Notes what was queried, and how many answered. */
function noteBatch(
  call: Insurer,
  company: Company,
  employer: EmployerDocument,
  { results, officerMasked, purpose }: StoredBatch,
  { kind, at, batchId }: { kind: 'batch' | 'cancelled'; at: number; batchId: string },
): Promise<void> {
  const members = Array.from(results).filter((mark) => mark !== MARK.absent)
  const succeeded = members.filter(isDone).length
  return note(call, company, employer, { at, kind, count: members.length, succeeded, officerMasked, purpose, about: batchId })
}

/** When a batch has its next row due, ms on the insurer's clock; null for one that is over. */
function nextRowAt(batch: StoredBatch, now: number): number | null {
  if (isOver(batch)) return null
  if (batch.results.includes(MARK.left)) return batch.pace === 0 ? now : batch.from + (batch.processed + 1) * batch.pace
  return batch.throttledUntil
}

/** Plans the next run of the server's job. A clock that was moved has runs of its own: what waits for a moment may be due. */
export function planNext(call: Insurer, batch: StoredBatch, batchId: string): void {
  const next = nextRowAt(batch, call.now)
  if (next === null) return
  const at = next <= call.now ? null : call.real() + (next - call.now)
  jobOf(call, batchId, at, `${epochOf(call.sandbox)}|${batchId}|${batch.from}|${batch.processed}`)
}

/** Stops a batch; what is done stays. */
export async function cancelBatch(
  call: Insurer,
  company: Company,
  employer: EmployerDocument,
  batch: StoredBatch,
  batchId: string,
): Promise<void> {
  if (isOver(batch)) return
  batch.results = batch.results.split(MARK.left).join(MARK.cancelled).split(MARK.throttled).join(MARK.cancelled)
  batch.throttledUntil = null
  batch.cancelledAt = call.now
  leave(employer, batchId)
  await noteBatch(call, company, employer, batch, { kind: 'cancelled', at: call.now, batchId })
}

/** Rows that timed out are asked for again; those that are throttled come by themselves. */
export async function retryBatch(
  call: Insurer,
  company: Company,
  employer: EmployerDocument,
  batch: StoredBatch,
  batchId: string,
): Promise<void> {
  const { officerMasked, purpose } = batch
  const count = Array.from(batch.results).filter((mark) => mark === MARK.timeout).length
  if (count === 0 || batch.cancelledAt !== null) return
  // While it runs, rows are put back at the end of the line; their time is that of all others.
  const running = batch.finishedAt === null && batch.results.includes(MARK.left)
  const { from, processed } = batch
  again(batch, MARK.timeout, call.now)
  if (running) Object.assign(batch, { from, processed })
  batch.finishedAt = null
  goOn(employer, batchId)
  await note(call, company, employer, { at: call.now, kind: 'retried', count, officerMasked, purpose, about: batchId })
  jobOf(call, batchId, null, null)
}
