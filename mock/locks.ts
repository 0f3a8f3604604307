import { CHANNEL_IDS, type ChannelId } from '@/contract'
import { toDeadline } from '@/domain/beijing-time'
import type { Call } from './call'
import { logForOwners } from './security-log'
import { recordDocument } from './records'
import { refuse } from './refusal'
import type { DocumentOf } from './storage/documents'
import type { Lock } from './storage/documents'

export const PASSWORD_TRIES = 5
const LOCK_MS = 30 * 60_000
/** How long tries at an account that nobody has are remembered. */
const STRANGER_MS = 24 * 60 * 60_000

/** What a password belongs to: a card's record at the insurer, or an account of a channel. */
export const recordSubject = (recordId: string): string => `record:${recordId}`
export const accountSubject = (channel: string, phoneId: string): string => `account:${channel}:${phoneId}`

/** @returns the record a subject stands for; null for an account of a channel */
export const recordIn = (subject: string): string | null => (subject.startsWith('record:') ? subject.slice('record:'.length) : null)

/** @returns the channel a subject is an account of; null for a card's record */
export const channelIn = (subject: string): ChannelId | null =>
  CHANNEL_IDS.find((channel) => subject.startsWith(`account:${channel}:`)) ?? null

/** Key of an account's document. */
export const accountKey = (subject: string): string => subject.slice('account:'.length).replace(':', '.')

type Account = DocumentOf<'account'>
type Within = Pick<Call, 'tx' | 'real' | 'ids'>

/** The account of a channel a subject stands for; null where nobody's verification got that far. */
export async function accountIn({ tx }: Pick<Call, 'tx'>, subject: string): Promise<Account | null> {
  const known = recordIn(subject) === null ? await tx.account.get(accountKey(subject)) : null
  return known && known.users.length > 0 ? known : null
}

/** What holds a subject's password and lock. One that nobody has is remembered for a day, so that tries at it count, too. */
export async function holderOf(call: Within, subject: string): Promise<Pick<Account, 'password' | 'lock'>> {
  const { tx, real } = call
  const recordId = recordIn(subject)
  if (recordId === null) return tx.account.open(accountKey(subject), { keepUntil: real() + STRANGER_MS })
  const record = await recordDocument(call, recordId)
  // One that the record began with has none yet.
  if (record.lock?.lockId === '') record.lock.lockId = await newLockId(call, subject)
  return record
}

export const lockOf = async (call: Within, subject: string): Promise<Lock | null> => (await holderOf(call, subject)).lock

/** Whether a lock still holds. */
export const isShut = (lock: Lock, now: number): boolean => lock.reported || (lock.until !== null && now < lock.until)

/** @throws Refusal AUTH-423 with the lock and when it ends, while the subject is locked */
export async function refuseWhileLocked(call: Call, subject: string): Promise<void> {
  const lock = await lockOf(call, subject)
  if (lock === null || !isShut(lock, call.now)) return
  const { lockId, reported, until } = lock
  if (reported || until === null) return refuse('AUTH-423', { cause: 'lock-reported', lockId })
  refuse('AUTH-423', { until: toDeadline(until), lockId })
}

async function tellOwners(call: Call, subject: string, kind: 'wrong-password' | 'locked'): Promise<void> {
  const recordId = recordIn(subject)
  if (recordId !== null) await logForOwners(call, recordId, kind)
}

/** A lock's id says nothing about a number: it stands for the subject in answers and on the phone. */
async function newLockId({ tx, ids, real }: Within, subject: string): Promise<string> {
  const lockId = `l${ids.next('lock')}`
  await tx.lock.put(lockId, { subject, keepUntil: recordIn(subject) === null ? real() + STRANGER_MS : null })
  return lockId
}

/** Counts a wrong password. @throws Refusal AUTH-401 with tries left, or AUTH-423 once there are none */
export async function countWrong(call: Call, subject: string): Promise<never> {
  const holder = await holderOf(call, subject)
  const known = holder.lock
  const wrong = (known?.until === null ? known.wrong : 0) + 1
  const until = wrong >= PASSWORD_TRIES ? call.now + LOCK_MS : null
  const lockId = known?.lockId ?? (await newLockId(call, subject))
  holder.lock = { lockId, wrong, until, reported: false }
  await tellOwners(call, subject, until === null ? 'wrong-password' : 'locked')
  if (until !== null) return refuse('AUTH-423', { until: toDeadline(until), lockId })
  return refuse('AUTH-401', { triesLeft: PASSWORD_TRIES - wrong })
}

/** Forgets wrong tries and opens what was shut. */
export async function clearLock(call: Within, subject: string): Promise<void> {
  const holder = await holderOf(call, subject)
  if (holder.lock) await call.tx.lock.delete(holder.lock.lockId)
  holder.lock = null
}

/** A lock that stands, and what it is on. */
export interface FoundLock {
  subject: string
  lock: Lock
}

/** @returns null for a lock nobody knows */
export async function searchLock(call: Within, lockId: string): Promise<FoundLock | null> {
  const subject = (await call.tx.lock.get(lockId))?.subject
  if (subject === undefined) return null
  const lock = await lockOf(call, subject)
  return lock?.lockId === lockId ? { subject, lock } : null
}

/** @throws Refusal DATA-404 for a lock nobody knows */
export const findLock = async (call: Call, lockId: string): Promise<FoundLock> => (await searchLock(call, lockId)) ?? refuse('DATA-404')
