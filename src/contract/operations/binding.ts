/** Binding cards, and choosing among them. */
import * as v from 'valibot'
import { bindTicket, card, numberType, typedNumber } from '../models/card'
import { typedPassword } from '../models/password'
import { admdvs, id, otpCode } from '../primitives'
import { OF_CARDS, OF_PRIMARY } from './reads-of-cards'
import { cardScoped } from './inputs'
import { operation } from '../operation'

export const cardsVerify = operation('cards.verify', {
  summary: 'Check number, query password and SMS code; answers a ticket to be confirmed',
  method: 'POST',
  path: '/v1/cards/verifications',
  auth: 'full',
  writes: true,
  secretFields: ['password'],
  provider: true,
  input: v.object({
    insuplcAdmdvs: admdvs,
    numberType,
    number: typedNumber,
    password: typedPassword,
    otpCode,
    /** A face's proof: the card moves here from whoever has it. */
    proof: v.optional(id),
  }),
  output: bindTicket,
  errors: ['AUTH-401', 'AUTH-403', 'AUTH-423', 'CARD-404', 'CARD-409', 'CARD-422', 'VERIFY-OTP'],
})

export const cardsBind = operation('cards.bind', {
  summary: 'Bind the card a ticket stands for',
  method: 'POST',
  path: '/v1/cards',
  auth: 'full',
  writes: true,
  invalidates: OF_CARDS,
  input: v.object({ ticket: id, guardian: v.optional(v.boolean(), false) }),
  output: card,
  errors: ['CARD-404', 'CARD-409', 'VERIFY-NAME'],
})

export const cardsSetPrimary = operation('cards.set-primary', {
  summary: 'Choose the card that home shows first',
  method: 'PUT',
  path: '/v1/cards/{cardId}/primary',
  auth: 'full',
  writes: true,
  invalidates: OF_PRIMARY,
  forgets: true,
  input: cardScoped,
  output: v.object({ cards: v.array(card) }),
  errors: ['DATA-404'],
})

export const cardsUnbind = operation('cards.unbind', {
  summary: 'Unbind a card with a fresh SMS code; its alerts and messages go with it',
  method: 'POST',
  path: '/v1/cards/{cardId}/unbind',
  auth: 'full',
  writes: true,
  invalidates: OF_CARDS,
  forgets: true,
  input: v.object({ cardId: id, otpCode }),
  output: v.object({ cards: v.array(card) }),
  errors: ['DATA-404', 'VERIFY-OTP'],
})
