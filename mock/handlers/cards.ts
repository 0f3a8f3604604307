import { toDate } from '@/domain/beijing-time'
import { ageOn } from '@/domain/identity'
import { advanceAlerts, startAlerts } from '../alerts'
import { bindingOf, sessionOf, type Context } from '../context'
import { forgetCard } from '../forget-user'
import { digest } from '../ledger/random'
import { PERSONAS, recordOf } from '../personas'
import { logEvent } from '../security-log'
import { refuse } from '../refusal'
import { SAMPLE_USER } from '../sample'
import type { Binding, State } from '../state'
import { cardModel, cardsOf } from './card-model'
import { redeemCode } from './otp'
import type { Handlers } from './types'
import { ADULT_AT, boundElsewhere } from './verify'

/** Stands for a record in routes and storage; says nothing about the number. */
export const cardIdOf = (recordId: string): string => `c${digest(recordId).slice(0, 8)}`

const ownBinding = (state: State, recordId: string, userId: string): Binding | null =>
  state.bindings.find((binding) => binding.recordId === recordId && binding.userId === userId) ?? null

/** Links a record to a user as a card of theirs. Also how a channel links what it found. */
export function bind(context: Context, recordId: string, userId: string, relation: Binding['relation']): Binding {
  const { state, now } = context
  const primary = !state.bindings.some((binding) => binding.userId === userId)
  const binding: Binding = { cardId: cardIdOf(recordId), recordId, userId, relation, boundAt: now, primary }
  state.bindings.push(binding)
  startAlerts(context, binding, PERSONAS.newcomer)
  advanceAlerts(context)
  logEvent(context, userId, 'card-bound')
  return binding
}

/** Takes a card away from whoever else has it; they find it in their log. */
function moveAway(context: Context, recordId: string, userId: string): void {
  for (const { cardId, ...other } of context.state.bindings.slice()) {
    if (other.recordId !== recordId || other.userId === userId || other.userId === SAMPLE_USER) continue
    forgetCard(context.state, cardId)
    logEvent(context, other.userId, 'card-moved')
  }
}

export const cardHandlers = {
  'cards.list': (_input, context) => ({ cards: cardsOf(context, sessionOf(context).userId) }),
  'cards.bind': ({ ticket: text, guardian }, context) => {
    const { state, now } = context
    const { userId } = sessionOf(context)
    const ticket = state.tickets.find((open) => open.ticket === text && open.userId === userId)
    if (!ticket || ticket.expiresAt <= now) return refuse('CARD-404', { cause: 'ticket-expired' })
    const known = ownBinding(state, ticket.recordId, userId)
    if (known) return cardModel(context, known)
    if (!ticket.moves && boundElsewhere(state, ticket.recordId, userId)) return refuse('CARD-409')
    const minor = ageOn(recordOf(ticket.recordId).birthDate, toDate(now)) < ADULT_AT
    if (minor && !guardian) return refuse('VERIFY-NAME', { cause: 'guardian-missing' })
    moveAway(context, ticket.recordId, userId)
    return cardModel(context, bind(context, ticket.recordId, userId, minor ? 'child' : 'self'))
  },
  'cards.set-primary': ({ cardId }, context) => {
    const chosen = bindingOf(context, cardId)
    for (const binding of context.state.bindings) if (binding.userId === chosen.userId) binding.primary = binding.cardId === cardId
    return { cards: cardsOf(context, chosen.userId) }
  },
  'cards.unbind': ({ cardId, otpCode }, context) => {
    const { userId } = bindingOf(context, cardId)
    redeemCode(context, 'unbind', userId, otpCode)
    forgetCard(context.state, cardId)
    logEvent(context, userId, 'card-unbound')
    return { cards: cardsOf(context, userId) }
  },
} satisfies Partial<Handlers>
