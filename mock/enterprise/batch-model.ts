import type { Batch } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import type { StoredBatch } from '../storage/documents'
import { isDone, isFailed, isOver, MARK } from './rows'

const secondsBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / 1000))

function cityCounts({ cities, where, results }: StoredBatch): Batch['places'] {
  const places = cities.map((city) => ({ city, done: 0, total: 0 }))
  for (let position = 0; position < where.length; position += 1) {
    const place = places[Number(where[position] === ' ' ? 'x' : where[position])]
    if (!place) continue
    place.total += 1
    const mark = results[position]
    if (mark !== MARK.left && mark !== MARK.cancelled) place.done += 1
  }
  return places
}

/** Seconds a batch will still take; null for one that is over. */
function remainingOf(batch: StoredBatch, left: number, worked: number, now: number): number | null {
  if (isOver(batch)) return null
  if (left === 0) return batch.throttledUntil === null ? 0 : secondsBetween(now, batch.throttledUntil)
  const perRow = batch.pace > 0 ? batch.pace : worked > 0 ? (now - batch.from) / worked : 0
  return Math.ceil((left * perRow) / 1000)
}

const stateOf = ({ cancelledAt, finishedAt }: StoredBatch): Batch['state'] =>
  cancelledAt !== null ? 'cancelled' : finishedAt !== null ? 'finished' : 'running'

const isoOrNull = (at: number | null): string | null => (at === null ? null : toIso(at))

/** A batch as its officers see it. */
export function batchModel(batch: StoredBatch, batchId: string, now: number): Batch {
  const marks = Array.from(batch.results).filter((mark) => mark !== MARK.absent)
  const count = (is: (mark: string) => boolean): number => marks.filter(is).length
  const left = count((mark) => mark === MARK.left || mark === MARK.cancelled)
  const throttled = count((mark) => mark === MARK.throttled)
  const [done, failed] = [count(isDone), count(isFailed)]
  const end = batch.finishedAt ?? batch.cancelledAt
  return {
    batchId,
    purpose: batch.purpose,
    startedAt: toIso(batch.startedAt),
    finishedAt: isoOrNull(end),
    state: stateOf(batch),
    ...{ total: marks.length, done, failed, left },
    retryable: batch.cancelledAt === null ? count((mark) => mark === MARK.timeout) : 0,
    throttled: { count: throttled, until: isoOrNull(batch.throttledUntil) },
    elapsed: secondsBetween(batch.startedAt, end ?? now),
    remaining: remainingOf(batch, left, done + failed, now),
    places: cityCounts(batch),
    outage: done === 0 && failed > 0 && left === 0 && count((mark) => mark === MARK.timeout || mark === MARK.throttled) === failed,
  }
}
