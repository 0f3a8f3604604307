import { CHANNEL_IDS, type ChannelId } from '@/contract'
import { toDeadline } from '@/domain/beijing-time'
import type { Context } from './context'
import { logForOwners } from './security-log'
import { refuse } from './refusal'
import type { ChannelAccount, Lock, State } from './state'

export const PASSWORD_TRIES = 5
const LOCK_MS = 30 * 60_000

/** What a password belongs to: a card's record at the insurer, or an account of a channel. */
export const recordSubject = (recordId: string): string => `record:${recordId}`
export const accountSubject = (channel: string, phoneId: string): string => `account:${channel}:${phoneId}`

/** @returns the record a subject stands for; null for an account of a channel */
export const recordIn = (subject: string): string | null => (subject.startsWith('record:') ? subject.slice('record:'.length) : null)

/** @returns the channel a subject is an account of; null for a card's record */
export const channelIn = (subject: string): ChannelId | null =>
  CHANNEL_IDS.find((channel) => subject.startsWith(`account:${channel}:`)) ?? null

/** The account of a channel a subject stands for; null where nobody's verification got that far. */
export const accountIn = ({ accounts }: State, subject: string): ChannelAccount | null =>
  accounts.find(({ channel, phoneId }) => phoneId !== null && accountSubject(channel, phoneId) === subject) ?? null

/** Stands for a subject in answers and on the phone; says nothing about a number. */
const lockIdOf = (context: Context, subject: string): string => `l${context.crypto.digest(`${context.seed}|${subject}`)}`

export const lockOf = (context: Context, subject: string): Lock | null =>
  context.state.locks.find((lock) => lock.subject === subject) ?? null

/** Whether a lock still holds. */
export const isShut = (lock: Lock, now: number): boolean => lock.reported || (lock.until !== null && now < lock.until)

/** @throws Refusal AUTH-423 with the lock and when it ends, while the subject is locked */
export function refuseWhileLocked(context: Context, subject: string): void {
  const lock = lockOf(context, subject)
  if (lock === null || !isShut(lock, context.now)) return
  const { lockId, reported, until } = lock
  if (reported || until === null) return refuse('AUTH-423', { cause: 'lock-reported', lockId })
  refuse('AUTH-423', { until: toDeadline(until), lockId })
}

function tellOwners(context: Context, subject: string, kind: 'wrong-password' | 'locked'): void {
  const recordId = recordIn(subject)
  if (recordId !== null) logForOwners(context, recordId, kind)
}

/** Counts a wrong password. @throws Refusal AUTH-401 with tries left, or AUTH-423 once there are none */
export function countWrong(context: Context, subject: string): never {
  const { state, now } = context
  const known = lockOf(context, subject)
  const wrong = (known?.until === null ? known.wrong : 0) + 1
  const until = wrong >= PASSWORD_TRIES ? now + LOCK_MS : null
  const lock: Lock = { lockId: known?.lockId ?? lockIdOf(context, subject), subject, wrong, until, reported: false }
  state.locks = state.locks.filter((item) => item.subject !== subject).concat(lock)
  tellOwners(context, subject, until === null ? 'wrong-password' : 'locked')
  if (until !== null) return refuse('AUTH-423', { until: toDeadline(until), lockId: lock.lockId })
  return refuse('AUTH-401', { triesLeft: PASSWORD_TRIES - wrong })
}

/** Forgets wrong tries and opens what was shut. */
export function clearLock(context: Context, subject: string): void {
  context.state.locks = context.state.locks.filter((lock) => lock.subject !== subject)
}

/** @throws Refusal DATA-404 for a lock nobody knows */
export const findLock = (context: Context, lockId: string): Lock =>
  context.state.locks.find((lock) => lock.lockId === lockId) ?? refuse('DATA-404')
