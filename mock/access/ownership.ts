import { CHANNEL_IDS } from '@/contract'
import { userOf, type Call } from '../call'
import { accountSubject, recordIn } from './locks'
import { credentialsOf } from '../personas'
import { userIdOf } from './users'

/** Whether two records have the same citizen number: a person may be insured at several places. */
export const samePerson = (recordId: string, other: string): boolean => credentialsOf(recordId).ssn === credentialsOf(other).ssn

/** Whether the caller signed in with the phone on file for a record of the population. */
async function isOnFile(call: Call, recordId: string): Promise<boolean> {
  const { phone } = credentialsOf(recordId)
  return phone !== undefined && (await userIdOf(call, phone)) === userOf(call).userId
}

/**
 * Whether a record is the caller's: bound by them, or with their phone on file.
 * Knowing a card number alone must not allow changing or freezing it.
 */
export async function ownsRecord(call: Call, recordId: string): Promise<boolean> {
  const bound = userOf(call).cards.some((card) => card.recordId === recordId)
  return bound || (await isOnFile(call, recordId)) || samePerson(recordId, await call.identity.inFront(call))
}

/**
 * Whether the face in front of the phone counts for a record: the owner's, also by the phone on file; the guardian's
 * for a child's card; and for a card that the demo's newcomer bound, because the newcomer has no record of their own.
 */
export async function facesRecord(call: Call, recordId: string): Promise<boolean> {
  const own = userOf(call).cards.find((card) => card.recordId === recordId)
  const vouched = own?.relation === 'child' || (own !== undefined && (await call.identity.vouchesForBound(call)))
  return vouched || (await isOnFile(call, recordId)) || samePerson(recordId, await call.identity.inFront(call))
}

/** Whether a subject is the caller's: a record of theirs, or an account under their phone. */
export async function ownsSubject(call: Call, subject: string): Promise<boolean> {
  const recordId = recordIn(subject)
  if (recordId !== null) return ownsRecord(call, recordId)
  const { userId, accounts } = userOf(call)
  const opened = accounts.map(({ phoneId }) => phoneId)
  // Users and accounts are both keyed by the digest of the phone.
  const phones = [userId, ...opened.filter((phoneId) => phoneId !== null)]
  return CHANNEL_IDS.some((channel) => phones.some((phoneId) => accountSubject(channel, phoneId) === subject))
}
