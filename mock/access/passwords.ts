import { toDate } from '@/domain/beijing-time'
import { PASSWORD_HISTORY, passwordIssues } from '@/domain/password'
import type { Call } from '../call'
import { failWhileThrottled } from './guesses'
import { clearLock, countWrong, holderOf, recordIn, failWhileLocked } from './locks'
import { credentialsOf, recordOf } from '../personas'
import { fail } from '../domain-error'
import type { StoredPassword } from '../storage/documents'

async function saltAndHash({ ids, crypto }: Call, password: string): Promise<string> {
  const salt = ids.next('salt', 16)
  return `${salt}$${await crypto.hashPassword(password, salt)}`
}

/** Constant-time comparison, so that timing does not reveal where two hashes differ. */
async function matches({ crypto }: Call, password: string, sealed: string): Promise<boolean> {
  const salt = sealed.slice(0, sealed.indexOf('$'))
  const typed = `${salt}$${await crypto.hashPassword(password, salt)}`
  let difference = typed.length ^ sealed.length
  for (let index = 0; index < typed.length; index += 1) difference |= typed.charCodeAt(index) ^ sealed.charCodeAt(index)
  return difference === 0
}

/** The stored password of a subject. A record's first one is the demo credential, hashed on first use. */
async function passwordOf(call: Call, subject: string): Promise<StoredPassword | null> {
  const holder = await holderOf(call, subject)
  const recordId = recordIn(subject)
  if (recordId !== null && !holder.password) {
    const { passwordChangedOn } = recordOf(recordId)
    holder.password = { hash: await saltAndHash(call, credentialsOf(recordId).password), changedOn: passwordChangedOn, earlier: [] }
  }
  return holder.password
}

/** The day a record's query password was last changed, `YYYY-MM-DD`. */
export const passwordChangedOn = async ({ tx }: Pick<Call, 'tx'>, recordId: string): Promise<string> =>
  (await tx.record.get(recordId))?.password?.changedOn ?? recordOf(recordId).passwordChangedOn

/** Digest of a record's current password; tickets given for an older one end with it. */
export const passwordMark = async ({ tx, crypto }: Pick<Call, 'tx' | 'crypto'>, recordId: string): Promise<string> =>
  crypto.digest((await tx.record.get(recordId))?.password?.hash ?? '')

/**
 * Five wrong passwords lock a subject for 30 minutes, whoever tried. A non-existent subject takes the same time
 * and gives the same answers, so that nobody learns who is registered.
 * @throws DomainError AUTH-401 with tries left, AUTH-423 with the unlock time, SRV-429 for whoever guessed too much elsewhere
 */
export async function checkPassword(call: Call, subject: string, typed: string): Promise<void> {
  await failWhileThrottled(call)
  await failWhileLocked(call, subject)
  const known = await passwordOf(call, subject)
  const right = await matches(call, typed, known?.hash ?? 'none$')
  if (!known || !right) return countWrong(call, subject)
  await clearLock(call, subject)
}

/** Always compares PASSWORD_HISTORY hashes, so that timing does not reveal how many there are. */
async function wasUsed(call: Call, password: string, used: readonly string[]): Promise<boolean> {
  let found = false
  for (let index = 0; index < PASSWORD_HISTORY; index += 1) {
    const same = await matches(call, password, used[index] ?? 'none$')
    found = found || (same && index < used.length)
  }
  return found
}

/**
 * Checks and hashes a new password; the caller stores it. @param personal digits of the person it must not contain
 * @throws DomainError AUTH-422: too weak, or one of the last five
 */
export async function hashNewPassword(call: Call, subject: string, password: string, personal: readonly string[]): Promise<StoredPassword> {
  if (passwordIssues(password, personal).length > 0) return fail('AUTH-422', { cause: 'password-weak' })
  const known = await passwordOf(call, subject)
  const used = known ? [known.hash, ...known.earlier].slice(0, PASSWORD_HISTORY) : []
  if (await wasUsed(call, password, used)) return fail('AUTH-422', { cause: 'password-reused' })
  return { hash: await saltAndHash(call, password), changedOn: toDate(call.now), earlier: used.slice(0, PASSWORD_HISTORY - 1) }
}

/** Sets a new password at once. @throws DomainError AUTH-422 as `hashNewPassword` does */
export async function setPassword(call: Call, subject: string, password: string, personal: readonly string[]): Promise<void> {
  const holder = await holderOf(call, subject)
  holder.password = await hashNewPassword(call, subject, password, personal)
}

/** Does the work of setting a password for a non-existent subject, so that timing does not reveal that. */
export async function dummyHash(call: Call, password: string, personal: readonly string[]): Promise<void> {
  if (passwordIssues(password, personal).length > 0) return fail('AUTH-422', { cause: 'password-weak' })
  await wasUsed(call, password, [])
  await saltAndHash(call, password)
}
