import { toDate } from '@/domain/beijing-time'
import { ageOn } from '@/domain/identity'
import { bindingOf, pendingOf, userOf } from '../call'
import { bindCard, moveAway, othersWith } from '../accounts/cards'
import { forgetCard, forgetTickets } from '../access/forget-user'
import { passwordMark } from '../access/passwords'
import { recordOf } from '../personas'
import { fail } from '../domain-error'
import { logEvent } from '../access/security-log'
import { cardNow, cardsOf } from './card-model'
import { redeemCode } from '../access/codes'
import type { Handlers } from './types'
import { ADULT_AT } from './verify'

export const cardHandlers = {
  'cards.list': async (_input, call) => ({ cards: await cardsOf(call, userOf(call)) }),
  'cards.bind': async ({ ticket: text, guardian }, call) => {
    const { now, crypto } = call
    const user = userOf(call)
    const pending = await pendingOf(call)
    const digest = crypto.digest(text)
    const ticket = pending.tickets.find((open) => open.digest === digest)
    if (!ticket || ticket.expiresAt <= now) return fail('CARD-404', { cause: 'ticket-expired' })
    const { recordId, moves } = ticket
    // The ticket was given for an older password.
    if (ticket.basis !== (await passwordMark(call, recordId))) return fail('CARD-404', { cause: 'ticket-expired' })
    const known = user.cards.find((card) => card.recordId === recordId)
    if (known) return cardNow(call, known)
    if (!moves && (await othersWith(call, recordId, user.userId)).length > 0) return fail('CARD-409')
    const minor = ageOn(recordOf(recordId).birthDate, toDate(now)) < ADULT_AT
    if (minor && !guardian) return fail('VERIFY-NAME', { cause: 'guardian-missing' })
    await moveAway(call, recordId, user.userId)
    return cardNow(call, await bindCard(call, user, recordId, minor ? 'child' : 'self'))
  },
  'cards.set-primary': async ({ cardId }, call) => {
    const chosen = bindingOf(call, cardId)
    const user = userOf(call)
    for (const card of user.cards) card.primary = card === chosen
    return { cards: await cardsOf(call, user) }
  },
  'cards.unbind': async ({ cardId, otpCode }, call) => {
    bindingOf(call, cardId)
    const user = userOf(call)
    await redeemCode(call, 'unbind', user.userId, otpCode)
    await forgetCard(call, user, cardId)
    await forgetTickets(call, user.userId)
    await logEvent(call, user.userId, 'card-unbound')
    return { cards: await cardsOf(call, user) }
  },
} satisfies Partial<Handlers>
