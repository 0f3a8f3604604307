import { toDate } from '@/domain/beijing-time'
import { ageOn } from '@/domain/identity'
import { advanceAlerts, startAlerts } from '../alerts'
import { bindingOf, sessionOf, type Context } from '../context'
import { digest } from '../ledger/random'
import { PERSONAS, recordOf } from '../personas'
import { refuse } from '../refusal'
import type { Binding, State } from '../state'
import { cardModel, cardsOf } from './card-model'
import { redeemCode } from './otp'
import type { Handlers } from './types'
import { ADULT_AT, boundElsewhere } from './verify'

/** Stands for a record in routes and storage; says nothing about the number. */
export const cardIdOf = (recordId: string): string => `c${digest(recordId).slice(0, 8)}`

const ownBinding = (state: State, recordId: string, userId: string): Binding | null =>
  state.bindings.find((binding) => binding.recordId === recordId && binding.userId === userId) ?? null

function bind(context: Context, recordId: string, userId: string, relation: Binding['relation']): Binding {
  const { state, now } = context
  const primary = !state.bindings.some((binding) => binding.userId === userId)
  const binding: Binding = { cardId: cardIdOf(recordId), recordId, userId, relation, boundAt: now, primary }
  state.bindings.push(binding)
  startAlerts(context, binding, PERSONAS.newcomer)
  advanceAlerts(context)
  return binding
}

/** Everything the app keeps about a card goes with it. */
function forget(state: State, cardId: string): void {
  state.bindings = state.bindings.filter((binding) => binding.cardId !== cardId)
  state.messages = state.messages.filter((item) => item.cardId !== cardId)
  state.disputes = state.disputes.filter((item) => item.cardId !== cardId)
  const left: State['alerts'] = {}
  for (const id of Object.keys(state.alerts)) {
    const alerts = state.alerts[id]
    if (alerts && id !== cardId) left[id] = alerts
  }
  state.alerts = left
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
    if (boundElsewhere(state, ticket.recordId, userId)) return refuse('CARD-409')
    const minor = ageOn(recordOf(ticket.recordId).birthDate, toDate(now)) < ADULT_AT
    if (minor && !guardian) return refuse('VERIFY-NAME', { cause: 'guardian-missing' })
    return cardModel(context, bind(context, ticket.recordId, userId, minor ? 'child' : 'self'))
  },
  'cards.set-primary': ({ cardId }, context) => {
    const chosen = bindingOf(context, cardId)
    for (const binding of context.state.bindings) if (binding.userId === chosen.userId) binding.primary = binding.cardId === cardId
    return { cards: cardsOf(context, chosen.userId) }
  },
  'cards.unbind': ({ cardId, otpCode }, context) => {
    const { state } = context
    const { userId, primary } = bindingOf(context, cardId)
    redeemCode(context, 'unbind', userId, otpCode)
    forget(state, cardId)
    const next = state.bindings.find((binding) => binding.userId === userId)
    if (primary && next) next.primary = true
    return { cards: cardsOf(context, userId) }
  },
} satisfies Partial<Handlers>
