import { toDate } from '@/domain/beijing-time'
import { PASSWORD_HISTORY, passwordIssues } from '@/domain/password'
import { token, type Context } from './context'
import { clearLock, countWrong, recordIn, refuseWhileLocked } from './locks'
import { credentialsOf, recordOf } from './personas'
import { refuse } from './refusal'
import type { State, StoredPassword } from './state'

const seal = (context: Context, password: string): string => {
  const salt = token(context, 'salt', 16)
  return `${salt}$${context.crypto.hashPassword(password, salt)}`
}

/** Compares in a time that tells nothing about where two hashes differ. */
function matches(context: Context, password: string, sealed: string): boolean {
  const salt = sealed.slice(0, sealed.indexOf('$'))
  const typed = `${salt}$${context.crypto.hashPassword(password, salt)}`
  let difference = typed.length ^ sealed.length
  for (let index = 0; index < typed.length; index += 1) difference |= typed.charCodeAt(index) ^ sealed.charCodeAt(index)
  return difference === 0
}

/** A record's first password is the demo's; it is sealed the first time somebody asks. */
function passwordOf(context: Context, subject: string): StoredPassword | null {
  const { passwords } = context.state
  const recordId = recordIn(subject)
  if (recordId !== null && !passwords[subject]) {
    const { passwordChangedOn } = recordOf(recordId)
    passwords[subject] = { hash: seal(context, credentialsOf(recordId).password), changedOn: passwordChangedOn, earlier: [] }
  }
  return passwords[subject] ?? null
}

/** The day a record's query password was last changed, `YYYY-MM-DD`. */
export const passwordChangedOn = (state: State, recordId: string): string =>
  state.passwords[`record:${recordId}`]?.changedOn ?? recordOf(recordId).passwordChangedOn

/**
 * Five wrong passwords lock the subject for 30 minutes, whoever asks. A subject that does not exist takes
 * as long and answers alike: nobody learns from it who is registered.
 * @throws Refusal AUTH-401 with tries left, AUTH-423 with the unlock time
 */
export function checkPassword(context: Context, subject: string, typed: string, forcedWrong = false): void {
  refuseWhileLocked(context, subject)
  const known = passwordOf(context, subject)
  const right = matches(context, typed, known?.hash ?? 'none$')
  if (!known || !right || forcedWrong) return countWrong(context, subject)
  clearLock(context, subject)
}

/** Compares five times whatever there is to compare, so that the time it takes says nothing. */
function wasUsed(context: Context, password: string, used: readonly string[]): boolean {
  let found = false
  for (let index = 0; index < PASSWORD_HISTORY; index += 1) {
    const same = matches(context, password, used[index] ?? 'none$')
    found = found || (same && index < used.length)
  }
  return found
}

/**
 * Seals a new password; it counts once it stands among `state.passwords`. @param personal digits it must not repeat
 * @throws Refusal AUTH-422: too weak, or one of the last five
 */
export function sealPassword(context: Context, subject: string, password: string, personal: readonly string[]): StoredPassword {
  if (passwordIssues(password, personal).length > 0) return refuse('AUTH-422', { cause: 'password-weak' })
  const known = passwordOf(context, subject)
  const used = known ? [known.hash, ...known.earlier].slice(0, PASSWORD_HISTORY) : []
  if (wasUsed(context, password, used)) return refuse('AUTH-422', { cause: 'password-reused' })
  return { hash: seal(context, password), changedOn: toDate(context.now), earlier: used.slice(0, PASSWORD_HISTORY - 1) }
}

/** Sets a new password at once. @throws Refusal AUTH-422 as `sealPassword` does */
export function setPassword(context: Context, subject: string, password: string, personal: readonly string[]): void {
  context.state.passwords[subject] = sealPassword(context, subject, password, personal)
}

/** Takes as long as setting a password does, for a subject that does not exist. */
export function pretendToSet(context: Context, password: string, personal: readonly string[]): void {
  if (passwordIssues(password, personal).length > 0) return refuse('AUTH-422', { cause: 'password-weak' })
  wasUsed(context, password, [])
  seal(context, password)
}
