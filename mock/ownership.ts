import { CHANNEL_IDS } from '@/contract'
import { userOf, type Call } from './call'
import { accountSubject, recordIn } from './locks'
import { credentialsOf } from './personas'
import { userIdOf } from './users'

/** Somebody may be insured at several places. */
export const samePerson = (recordId: string, other: string): boolean => credentialsOf(recordId).ssn === credentialsOf(other).ssn

/** Whether somebody signed in with the phone that the insurer has on file for a record of the population. */
async function isOnFile(call: Call, recordId: string): Promise<boolean> {
  const { phone } = credentialsOf(recordId)
  return phone !== undefined && (await userIdOf(call, phone)) === userOf(call).userId
}

/**
 * Whether a record is this person's: bound to them, or of whom the insurer has this very phone on file.
 * Knowing a number is not enough to change or to freeze anything.
 */
export async function ownsRecord(call: Call, recordId: string): Promise<boolean> {
  const bound = userOf(call).cards.some((card) => card.recordId === recordId)
  return bound || (await isOnFile(call, recordId)) || samePerson(recordId, await call.identity.inFront(call))
}

/**
 * Whether the face in front of the phone is one that counts for a record: the person's own, also by the phone on file, a guardian's
 * for the child's card, and a newcomer's, who is whoever's card they bound, for that card.
 */
export async function facesRecord(call: Call, recordId: string): Promise<boolean> {
  const own = userOf(call).cards.find((card) => card.recordId === recordId)
  const vouched = own?.relation === 'child' || (own !== undefined && (await call.identity.vouchesForBound(call)))
  return vouched || (await isOnFile(call, recordId)) || samePerson(recordId, await call.identity.inFront(call))
}

/** Whether what a password belongs to is this person's: a record of theirs, or an account under the phone they signed in with. */
export async function ownsSubject(call: Call, subject: string): Promise<boolean> {
  const recordId = recordIn(subject)
  if (recordId !== null) return ownsRecord(call, recordId)
  const { userId, accounts } = userOf(call)
  const opened = accounts.map(({ phoneId }) => phoneId)
  // A user is known by the digest of their phone, and so is an account.
  const phones = [userId, ...opened.filter((phoneId) => phoneId !== null)]
  return CHANNEL_IDS.some((channel) => phones.some((phoneId) => accountSubject(channel, phoneId) === subject))
}
