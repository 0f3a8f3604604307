import { forgetCard } from '../access/forget-user'
import { logEvent } from '../access/security-log'
import { advanceCard, sourceOf, startAlerts } from '../alerts/alerts'
import { recordDocument, type Call, type Insurer } from '../call'
import { PERSONAS } from '../personas'
import type { Persona } from '../personas/types'
import type { Binding, RecordDocument, User } from '../storage/documents'
import { historyOf } from './account-view'

/** Adds a card with fresh alerts to a user. Their first card is primary. */
export async function newCard(
  call: Insurer,
  user: User,
  card: Omit<Binding, 'alerts' | 'unread' | 'primary' | 'familyAlerts'>,
  persona: Persona,
): Promise<Binding> {
  const history = await historyOf(call, card.recordId)
  const primary = user.cards.length === 0
  const made = { ...card, primary, unread: 0, familyAlerts: 'none' as const, alerts: startAlerts(history, card.boundAt, persona) }
  user.cards.push(made)
  return made
}

/** Notes the binding at the record. Not called for guests' sample cards. */
export const noteOwner = (record: RecordDocument, userId: string, cardId: string): void => void record.boundBy.push({ userId, cardId })

/** Binds a record to a user now; also called for cards that a channel links. */
export async function bindCard(call: Call, user: User, recordId: string, relation: Binding['relation']): Promise<Binding> {
  const { now, ids } = call
  const cardId = `c${ids.next('card', 16)}`
  const card = await newCard(call, user, { cardId, recordId, relation, boundAt: now, notices: [] }, PERSONAS.newcomer)
  noteOwner(await recordDocument(call, recordId), user.userId, cardId)
  advanceCard(await sourceOf(call, user, card))
  await logEvent(call, user.userId, 'card-bound')
  return card
}

/** Bindings of a record by other users. */
export const othersWith = async (call: Pick<Call, 'tx'>, recordId: string, userId: string): Promise<RecordDocument['boundBy']> =>
  (await recordDocument(call, recordId)).boundBy.filter((binding) => binding.userId !== userId)

/** Unbinds a record from all other users and logs it for them. */
export async function moveAway(call: Call, recordId: string, userId: string): Promise<void> {
  for (const { userId: other, cardId } of await othersWith(call, recordId, userId)) {
    const owner = await call.tx.user.get(other)
    // Initial bindings of the population belong to users that do not exist here.
    if (!owner) continue
    await forgetCard(call, owner, cardId)
    await logEvent(call, other, 'card-moved')
  }
  const record = await recordDocument(call, recordId)
  record.boundBy = record.boundBy.filter((binding) => binding.userId === userId)
}
