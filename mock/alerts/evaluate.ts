import { DAY } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { lastSync } from '../accounts/account-view'
import { advanceAlerts, cardSource } from './alerts'
import { type Call, type Insurer, epochOf } from '../call'
import { eventsSince } from './notices'
import type { User } from '../storage/documents'
import type { SyncJob } from '../storage/jobs'

/** Users per job: few enough to be done in seconds. */
const PEOPLE = 100
/** Users per page of the daily sync. */
const SYNC_PAGE = 1000
/** ms of tolerance between the clocks of database and process. */
const MARGIN = 2000

/** Queues the evaluation of users whose record has changed. */
export function evaluateLater({ tx }: Pick<Call, 'tx'>, users: readonly string[]): void {
  for (let from = 0; from < users.length; from += PEOPLE)
    tx.later({ queue: 'evaluate', at: null, key: null, data: { users: users.slice(from, from + PEOPLE) } })
}

/** Earliest moment up to `until` at which an event of a user becomes visible or a message is due, ms on the insurer's clock; null without one. */
async function nextMoment(call: Insurer, user: User, until: number): Promise<number | null> {
  const { now } = call
  let next: number | null = null
  const see = (at: number): void => {
    if (at > now && at <= until && (next === null || at < next)) next = at
  }
  for (const card of user.cards) {
    const source = await cardSource(call, card)
    for (const { at } of eventsSince({ ...source, now: until }, now)) see(at)
    for (const { due } of card.alerts.state.queue) see(due)
  }
  return next
}

/** Brings one user's cards up to now and queues the next evaluation, if one is due before the daily sync. */
export async function evaluate(call: Insurer, userId: string): Promise<void> {
  const user = await call.tx.user.get(userId)
  if (!user) return
  await advanceAlerts(call, user)
  const next = await nextMoment(call, user, nextSync(call.now))
  if (next === null) return
  const at = call.real() + (next - call.now) + MARGIN
  call.tx.later({ queue: 'evaluate', at, key: `${epochOf(call.sandbox)}|${userId}|${next}`, data: { users: [userId] } })
}

const nextSync = (now: number): number => lastSync(now) + DAY

/**
 * Starts a run over all users: on start, after a clock move, or at the end of a delayed sync. Each run plans the next daily one.
 * @param key of the job, where several may ask for the same
 */
export function startSync({ tx, sandbox }: Pick<Call, 'tx' | 'sandbox'>, key: string | null = null): void {
  tx.later({ queue: 'sync', at: null, key, data: { epoch: epochOf(sandbox), due: 0, after: '' } })
}

/** One page of a run: queues the evaluation of its users, then the next page. */
export async function syncPage(call: Insurer, { epoch, due, after }: SyncJob): Promise<void> {
  // The clock was moved since: that setting has a run of its own.
  if (epochOf(call.sandbox) !== epoch) return
  const users = await call.tx.user.ids('', { after, limit: SYNC_PAGE })
  evaluateLater(call, users)
  const last = users[users.length - 1]
  if (last !== undefined && users.length === SYNC_PAGE) {
    const key = due === 0 ? null : `${epoch}|${due}|${last}`
    call.tx.later({ queue: 'sync', at: null, key, data: { epoch, due, after: last } })
  }
  if (after !== '') return
  // The database's clock may be ahead: counted from `due`, so that this run does not plan itself again.
  const then = nextSync(Math.max(call.now, due))
  const at = call.real() + (then - call.now) + MARGIN
  call.tx.later({ queue: 'sync', at, key: `${epoch}|${toDate(then)}`, data: { epoch, due: then, after: '' } })
}
