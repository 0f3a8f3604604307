import type { Host } from '@/contract'
import { beijingAt } from '@/domain/beijing-time'
import { booksOf } from './account-view'
import { countUnread } from './alert-source'
import { advanceCard, inboxOf, sourceOf, startAlerts, tellHistory } from './alerts'
import type { Call } from './call'
import { forgetCard } from './forget-user'
import { PERSONAS } from './personas'
import type { Persona } from './personas/types'
import { recordDocument } from './records'
import { logEvent } from './security-log'
import type { Binding, RecordDocument, User } from './storage/documents'

type Within = Omit<Call, 'caller'>

/** When a persona's cards were bound; a clock set before that day moves it a month into the past. */
export function boundMoment(boundAt: string, now: number): number {
  const told = beijingAt(boundAt.slice(0, 10), boundAt.slice(11, 19))
  return told < now ? told : now - 30 * 86_400_000
}

async function newCard(call: Within, user: User, card: Omit<Binding, 'alerts' | 'unread' | 'primary'>, persona: Persona): Promise<Binding> {
  const books = await booksOf(call, card.recordId)
  const primary = user.cards.length === 0
  const made = { ...card, primary, unread: 0, alerts: startAlerts(books, card.boundAt, persona) }
  user.cards.push(made)
  return made
}

/** Notes at the record who has it; a guest's example is nobody's. */
const noteOwner = (record: RecordDocument, userId: string, cardId: string): void => void record.boundBy.push({ userId, cardId })

/** Links a record to a user as a card of theirs, now. Also how a channel links what it found. */
export async function bindCard(call: Call, user: User, recordId: string, relation: Binding['relation']): Promise<Binding> {
  const { now, ids } = call
  const cardId = `c${ids.next('card', 16)}`
  const card = await newCard(call, user, { cardId, recordId, relation, boundAt: now, notices: [] }, PERSONAS.newcomer)
  noteOwner(await recordDocument(call, recordId), user.userId, cardId)
  advanceCard(await sourceOf(call, user, card))
  await logEvent(call, user.userId, 'card-bound')
  return card
}

/** Who else has a record. */
export const othersWith = async (call: Pick<Call, 'tx'>, recordId: string, userId: string): Promise<RecordDocument['boundBy']> =>
  (await recordDocument(call, recordId)).boundBy.filter((binding) => binding.userId !== userId)

/** Takes a card away from whoever else has it; they find it in their log. */
export async function moveAway(call: Call, recordId: string, userId: string): Promise<void> {
  for (const { userId: other, cardId } of await othersWith(call, recordId, userId)) {
    const owner = await call.tx.user.get(other)
    // Whom the population says a record is bound by has no account here.
    if (!owner) continue
    await forgetCard(call, owner, cardId)
    await logEvent(call, other, 'card-moved')
  }
  const record = await recordDocument(call, recordId)
  record.boundBy = record.boundBy.filter((binding) => binding.userId === userId)
}

interface Seat {
  boundAt: number
  host: Host
  relation?: Binding['relation']
  /** Known to others as this user's; not a guest's. */
  owned?: boolean
}

/** A card bound some time ago, with all that it has told since. */
export async function seatCard(call: Within, user: User, recordId: string, persona: Persona, seat: Seat): Promise<Binding> {
  const { boundAt, host, relation = 'self', owned = false } = seat
  const cardId = `c${call.crypto.digest(`${user.userId}|${recordId}`).slice(0, 16)}`
  // Their own story is told to its main character.
  const notices = owned && persona.recordIds[0] === recordId ? persona.notices.slice() : []
  const card = await newCard(call, user, { cardId, recordId, relation, boundAt, notices }, persona)
  if (owned) noteOwner(await recordDocument(call, recordId), user.userId, cardId)
  const inbox = await inboxOf(call, cardId)
  inbox.keepUntil = user.keepUntil
  const source = await sourceOf(call, user, card)
  tellHistory({ ...source, delivery: { ...source.delivery, host } }, persona)
  countUnread({ card, inbox })
  return card
}
