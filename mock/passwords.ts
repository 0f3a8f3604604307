import { toDate } from '@/domain/beijing-time'
import { PASSWORD_HISTORY, passwordIssues } from '@/domain/password'
import type { Call } from './call'
import { clearLock, countWrong, holderOf, recordIn, refuseWhileLocked } from './locks'
import { credentialsOf, recordOf } from './personas'
import { refuse } from './refusal'
import type { StoredPassword } from './storage/documents'

async function seal({ ids, crypto }: Call, password: string): Promise<string> {
  const salt = ids.next('salt', 16)
  return `${salt}$${await crypto.hashPassword(password, salt)}`
}

/** Compares in a time that tells nothing about where two hashes differ. */
async function matches({ crypto }: Call, password: string, sealed: string): Promise<boolean> {
  const salt = sealed.slice(0, sealed.indexOf('$'))
  const typed = `${salt}$${await crypto.hashPassword(password, salt)}`
  let difference = typed.length ^ sealed.length
  for (let index = 0; index < typed.length; index += 1) difference |= typed.charCodeAt(index) ^ sealed.charCodeAt(index)
  return difference === 0
}

/** A record's first password is the demo's; it is sealed the first time somebody asks. */
async function passwordOf(call: Call, subject: string): Promise<StoredPassword | null> {
  const holder = await holderOf(call, subject)
  const recordId = recordIn(subject)
  if (recordId !== null && !holder.password) {
    const { passwordChangedOn } = recordOf(recordId)
    holder.password = { hash: await seal(call, credentialsOf(recordId).password), changedOn: passwordChangedOn, earlier: [] }
  }
  return holder.password
}

/** The day a record's query password was last changed, `YYYY-MM-DD`. */
export const passwordChangedOn = async ({ tx }: Pick<Call, 'tx'>, recordId: string): Promise<string> =>
  (await tx.record.get(recordId))?.password?.changedOn ?? recordOf(recordId).passwordChangedOn

/** Tells whether a record still has the password it had: what was opened by it ends with it. */
export const passwordMark = async ({ tx, crypto }: Pick<Call, 'tx' | 'crypto'>, recordId: string): Promise<string> =>
  crypto.digest((await tx.record.get(recordId))?.password?.hash ?? '')

/**
 * Five wrong passwords lock the subject for 30 minutes, whoever asks. A subject that does not exist takes
 * as long and answers alike: nobody learns from it who is registered.
 * @throws Refusal AUTH-401 with tries left, AUTH-423 with the unlock time
 */
export async function checkPassword(call: Call, subject: string, typed: string): Promise<void> {
  await refuseWhileLocked(call, subject)
  const known = await passwordOf(call, subject)
  const right = await matches(call, typed, known?.hash ?? 'none$')
  if (!known || !right) return countWrong(call, subject)
  await clearLock(call, subject)
}

/** As many comparisons as there may be, whoever it is: the time tells nothing. */
async function wasUsed(call: Call, password: string, used: readonly string[]): Promise<boolean> {
  let found = false
  for (let index = 0; index < PASSWORD_HISTORY; index += 1) {
    const same = await matches(call, password, used[index] ?? 'none$')
    found = found || (same && index < used.length)
  }
  return found
}

/**
 * Seals a new password; it counts once its holder has it. @param personal digits it must not repeat
 * @throws Refusal AUTH-422: too weak, or one of the last five
 */
export async function sealPassword(call: Call, subject: string, password: string, personal: readonly string[]): Promise<StoredPassword> {
  if (passwordIssues(password, personal).length > 0) return refuse('AUTH-422', { cause: 'password-weak' })
  const known = await passwordOf(call, subject)
  const used = known ? [known.hash, ...known.earlier].slice(0, PASSWORD_HISTORY) : []
  if (await wasUsed(call, password, used)) return refuse('AUTH-422', { cause: 'password-reused' })
  return { hash: await seal(call, password), changedOn: toDate(call.now), earlier: used.slice(0, PASSWORD_HISTORY - 1) }
}

/** Sets a new password at once. @throws Refusal AUTH-422 as `sealPassword` does */
export async function setPassword(call: Call, subject: string, password: string, personal: readonly string[]): Promise<void> {
  const holder = await holderOf(call, subject)
  holder.password = await sealPassword(call, subject, password, personal)
}

/** Takes as long as setting a password does, for a subject that does not exist. */
export async function pretendToSet(call: Call, password: string, personal: readonly string[]): Promise<void> {
  if (passwordIssues(password, personal).length > 0) return refuse('AUTH-422', { cause: 'password-weak' })
  await wasUsed(call, password, [])
  await seal(call, password)
}
