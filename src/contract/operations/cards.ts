import * as v from 'valibot'
import { bindTicket, card, numberType, place, typedNumber } from '../models/card'
import { typedPassword } from '../models/channel'
import { operation } from '../operation'
import { OF_CARDS, OF_PRIMARY } from './reads'
import { admdvs, id, otpCode } from '../primitives'
import { cardScoped, nothing } from './inputs'

/** Binding cards, and choosing among them. */
export const cardOperations = {
  'places.list': operation({
    summary: 'Places of insurance that can be bound',
    method: 'GET',
    path: '/v1/places',
    auth: 'none',
    writes: false,
    offline: true,
    input: nothing,
    output: v.object({ places: v.array(place) }),
    errors: [],
  }),
  'cards.list': operation({
    summary: 'Cards bound by this user, primary first',
    method: 'GET',
    path: '/v1/cards',
    auth: 'session',
    writes: false,
    offline: true,
    input: nothing,
    output: v.object({ cards: v.array(card) }),
    errors: [],
  }),
  'cards.verify': operation({
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
  }),
  'cards.bind': operation({
    summary: 'Bind the card a ticket stands for',
    method: 'POST',
    path: '/v1/cards',
    auth: 'full',
    writes: true,
    invalidates: OF_CARDS,
    input: v.object({ ticket: id, guardian: v.optional(v.boolean(), false) }),
    output: card,
    errors: ['CARD-404', 'CARD-409', 'VERIFY-NAME'],
  }),
  'cards.set-primary': operation({
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
  }),
  'cards.unbind': operation({
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
  }),
} as const
