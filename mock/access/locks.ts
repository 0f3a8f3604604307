import { DAY, MINUTE, CHANNEL_IDS, type ChannelId } from '@/contract'
import { toDeadline } from '@/domain/beijing-time'
import { type Call, recordDocument } from '../call'
import { noteGuess } from './guesses'
import { logForOwners } from './security-log'
import { fail } from '../domain-error'
import type { DocumentOf, Lock } from '../storage/documents'

export const PASSWORD_TRIES = 5
export const LOCK_MS = 30 * MINUTE
/** ms that failed tries at a non-existent account are kept. */
const STRANGER_MS = DAY

/** A subject is what a password belongs to: a card's record, or a channel's account. */
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

/** The channel account of a subject; null where nobody has registered it. */
export async function accountIn({ tx }: Pick<Call, 'tx'>, subject: string): Promise<Account | null> {
  const known = recordIn(subject) === null ? await tx.account.get(accountKey(subject)) : null
  return known && known.users.length > 0 ? known : null
}

/** The document with a subject's password and lock. A non-existent account gets one for a day, so that tries at it are counted alike. */
export async function holderOf(call: Within, subject: string): Promise<Pick<Account, 'password' | 'lock'>> {
  const { tx, real } = call
  const recordId = recordIn(subject)
  if (recordId === null) return tx.account.open(accountKey(subject), { keepUntil: real() + STRANGER_MS })
  const record = await recordDocument(call, recordId)
  // Locks of the initial state have no id yet.
  if (record.lock?.lockId === '') record.lock.lockId = await newLockId(call, subject)
  return record
}

export const lockOf = async (call: Within, subject: string): Promise<Lock | null> => (await holderOf(call, subject)).lock

/** Whether a lock still holds. */
export const isShut = (lock: Lock, now: number): boolean => lock.reported || (lock.until !== null && now < lock.until)

/** @throws DomainError AUTH-423 with the lock and when it ends, while the subject is locked */
export async function failWhileLocked(call: Call, subject: string): Promise<void> {
  const lock = await lockOf(call, subject)
  if (lock === null || !isShut(lock, call.now)) return
  const { lockId, reported, until } = lock
  if (reported || until === null) return fail('AUTH-423', { cause: 'lock-reported', lockId })
  fail('AUTH-423', { until: toDeadline(until), lockId })
}

async function tellOwners(call: Call, subject: string, kind: 'wrong-password' | 'locked'): Promise<void> {
  const recordId = recordIn(subject)
  if (recordId !== null) await logForOwners(call, recordId, kind)
}

/** Creates the id that names a lock in answers and on the phone; it reveals no number. */
async function newLockId({ tx, ids, real }: Within, subject: string): Promise<string> {
  const lockId = `l${ids.next('lock')}`
  await tx.lock.put(lockId, { subject, keepUntil: recordIn(subject) === null ? real() + STRANGER_MS : null })
  return lockId
}

/** Counts a wrong password. @throws DomainError AUTH-401 with tries left, or AUTH-423 once there are none */
export async function countWrong(call: Call, subject: string): Promise<never> {
  await noteGuess(call, { target: subject })
  const holder = await holderOf(call, subject)
  const known = holder.lock
  const wrong = (known?.until === null ? known.wrong : 0) + 1
  const until = wrong >= PASSWORD_TRIES ? call.now + LOCK_MS : null
  const lockId = known?.lockId ?? (await newLockId(call, subject))
  holder.lock = { lockId, wrong, until, reported: false }
  await tellOwners(call, subject, until === null ? 'wrong-password' : 'locked')
  if (until !== null) return fail('AUTH-423', { until: toDeadline(until), lockId })
  return fail('AUTH-401', { triesLeft: PASSWORD_TRIES - wrong })
}

/** Resets wrong tries and opens the lock. */
export async function clearLock(call: Within, subject: string): Promise<void> {
  const holder = await holderOf(call, subject)
  if (holder.lock) await call.tx.lock.delete(holder.lock.lockId)
  holder.lock = null
}

/** A lock with its subject. */
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

/** @throws DomainError DATA-404 for a lock nobody knows */
export const findLock = async (call: Call, lockId: string): Promise<FoundLock> => (await searchLock(call, lockId)) ?? fail('DATA-404')
