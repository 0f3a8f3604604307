import { sessionOf, type Context } from './context'
import { credentialsOf, PERSONAS } from './personas'

/** The person in front of the phone: the one the operator picked; a newcomer holds the base persona's card. */
export const recordInHand = ({ state }: Pick<Context, 'state'>): string => PERSONAS[state.personaId].recordIds[0] ?? 'employee-hz'

/**
 * Whether a record is this person's: bound to them, or of whom the insurer has this very phone on file.
 * Knowing a number is not enough to change or to freeze anything.
 */
export function ownsRecord(context: Context, recordId: string): boolean {
  const { userId } = sessionOf(context)
  const bound = context.state.bindings.some((binding) => binding.userId === userId && binding.recordId === recordId)
  return bound || credentialsOf(recordId).ssn === credentialsOf(recordInHand(context)).ssn
}
