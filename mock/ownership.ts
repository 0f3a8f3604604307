import { CHANNEL_IDS } from '@/contract'
import { sessionOf, type Context } from './context'
import { accountSubject, recordIn } from './locks'
import { credentialsOf, PERSONAS } from './personas'

/** The person in front of the phone: the one the operator picked; a newcomer holds the base persona's card. */
export const recordInHand = ({ state }: Pick<Context, 'state'>): string => PERSONAS[state.personaId].recordIds[0] ?? 'employee-hz'

/** Somebody may be insured at several places. */
export const samePerson = (recordId: string, other: string): boolean => credentialsOf(recordId).ssn === credentialsOf(other).ssn

/**
 * Whether a record is this person's: bound to them, or of whom the insurer has this very phone on file.
 * Knowing a number is not enough to change or to freeze anything.
 */
export function ownsRecord(context: Context, recordId: string): boolean {
  const { userId } = sessionOf(context)
  const bound = context.state.bindings.some((binding) => binding.userId === userId && binding.recordId === recordId)
  return bound || samePerson(recordId, recordInHand(context))
}

/**
 * Whether the face in front of the phone is one that counts for a record: the person's own, a guardian's for the child's card,
 * and a newcomer's, who is whoever's card they bound, for that card.
 */
export function facesRecord(context: Context, recordId: string): boolean {
  const { userId } = sessionOf(context)
  const own = context.state.bindings.find((binding) => binding.userId === userId && binding.recordId === recordId)
  const vouched = own?.relation === 'child' || (own !== undefined && context.state.personaId === 'newcomer')
  return vouched || samePerson(recordId, recordInHand(context))
}

/** Whether what a password belongs to is this person's: a record of theirs, or an account under the phone they signed in with. */
export function ownsSubject(context: Context, subject: string): boolean {
  const recordId = recordIn(subject)
  if (recordId !== null) return ownsRecord(context, recordId)
  const { userId } = sessionOf(context)
  const opened = context.state.accounts.filter((account) => account.userId === userId).map(({ phoneId }) => phoneId)
  // A user is known by the digest of their phone, and so is an account.
  const phones = [userId, ...opened.filter((phoneId) => phoneId !== null)]
  return CHANNEL_IDS.some((channel) => phones.some((phoneId) => accountSubject(channel, phoneId) === subject))
}
