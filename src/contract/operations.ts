import * as v from 'valibot'
import { alertKind, alertRule, alertSettings, consentOutcome, messageCategory, messagePage } from './models/alert'
import { overview, statement } from './models/account'
import { bindTicket, card, numberType, place } from './models/card'
import { otpPurpose, otpReceipt, phone, profile, session, sessionInput } from './models/session'
import { DISPUTE_REASONS, entryGroup, transactionDetail, transactionPage } from './models/transaction'
import { operation } from './operation'
import { admdvs, id, isoDate, otpCode, queryInteger, text } from './primitives'

/** Stands for the user's primary card wherever a `cardId` is asked for; DATA-404 while none is bound. */
export const PRIMARY_CARD = 'primary'

const nothing = v.object({})
const cardScoped = v.object({ cardId: id })

export const operations = {
  'session.create': operation({
    summary: 'Begin a session by platform phone number, SMS, silent return, or as a sample',
    method: 'POST',
    path: '/v1/session',
    auth: 'none',
    writes: true,
    input: sessionInput,
    output: session,
    errors: ['AUTH-403', 'AUTH-440', 'VERIFY-OTP'],
  }),
  'session.end': operation({
    summary: 'End this session',
    method: 'DELETE',
    path: '/v1/session',
    auth: 'session',
    writes: true,
    input: nothing,
    output: nothing,
    errors: [],
  }),
  'profile.get': operation({
    summary: 'Who is signed in and what they consented to',
    method: 'GET',
    path: '/v1/profile',
    auth: 'session',
    writes: false,
    input: nothing,
    output: profile,
    errors: [],
  }),
  'otp.send': operation({
    summary: 'Send an SMS code; sign-in names the phone, other purposes use the session phone',
    method: 'POST',
    path: '/v1/otp',
    auth: 'optional',
    writes: true,
    input: v.object({ purpose: otpPurpose, phone: v.optional(phone) }),
    output: otpReceipt,
    errors: ['VERIFY-OTP', 'SRV-429'],
  }),
  'places.list': operation({
    summary: 'Places of insurance that can be bound',
    method: 'GET',
    path: '/v1/places',
    auth: 'none',
    writes: false,
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
    input: v.object({
      insuplcAdmdvs: admdvs,
      numberType,
      number: v.pipe(v.string(), v.minLength(1), v.maxLength(24)),
      password: v.pipe(v.string(), v.minLength(6), v.maxLength(20)),
      otpCode,
    }),
    output: bindTicket,
    errors: ['AUTH-401', 'AUTH-423', 'CARD-404', 'CARD-409', 'CARD-422', 'VERIFY-OTP'],
  }),
  'cards.bind': operation({
    summary: 'Bind the card a ticket stands for',
    method: 'POST',
    path: '/v1/cards',
    auth: 'full',
    writes: true,
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
    input: v.object({ cardId: id, otpCode }),
    output: v.object({ cards: v.array(card) }),
    errors: ['DATA-404', 'VERIFY-OTP'],
  }),
  'account.overview': operation({
    summary: 'Balance, pooled progress and everything else that home shows',
    method: 'GET',
    path: '/v1/cards/{cardId}/overview',
    auth: 'session',
    writes: false,
    input: cardScoped,
    output: overview,
    errors: ['DATA-404'],
  }),
  'account.statement': operation({
    summary: 'One year of the personal account, month by month; without a year, the current one',
    method: 'GET',
    path: '/v1/cards/{cardId}/statement',
    auth: 'session',
    writes: false,
    input: v.object({ cardId: id, year: v.optional(queryInteger(2000, 2100)) }),
    output: statement,
    errors: ['DATA-404'],
  }),
  'transactions.list': operation({
    summary: 'Entries of a period, newest first, a page at a time',
    method: 'GET',
    path: '/v1/cards/{cardId}/transactions',
    auth: 'session',
    writes: false,
    input: v.object({
      cardId: id,
      from: isoDate,
      to: isoDate,
      group: v.optional(entryGroup, 'all'),
      memberId: v.optional(id),
      query: v.optional(v.pipe(v.string(), v.maxLength(30))),
      cursor: v.optional(text),
      limit: v.optional(queryInteger(1, 50), 20),
    }),
    output: transactionPage,
    errors: ['DATA-404'],
  }),
  'transactions.get': operation({
    summary: 'One entry with its settlement, who paid what, and its items',
    method: 'GET',
    path: '/v1/cards/{cardId}/transactions/{transactionId}',
    auth: 'session',
    writes: false,
    input: v.object({ cardId: id, transactionId: id }),
    output: transactionDetail,
    errors: ['DATA-404'],
  }),
  'transactions.dispute': operation({
    summary: 'Report that an entry looks wrong; answers a reference to follow it by',
    method: 'POST',
    path: '/v1/cards/{cardId}/transactions/{transactionId}/disputes',
    auth: 'full',
    writes: true,
    input: v.object({ cardId: id, transactionId: id, reason: v.picklist(DISPUTE_REASONS) }),
    output: v.object({ disputeReference: text }),
    errors: ['DATA-404'],
  }),
  'alerts.get': operation({
    summary: 'Alert rules, sends left, quiet hours and daily cap of a card',
    method: 'GET',
    path: '/v1/cards/{cardId}/alerts',
    auth: 'session',
    writes: false,
    input: cardScoped,
    output: alertSettings,
    errors: ['DATA-404'],
  }),
  'alerts.save': operation({
    summary: 'Replace the rules, quiet hours and daily cap of a card',
    method: 'PUT',
    path: '/v1/cards/{cardId}/alerts',
    auth: 'full',
    writes: true,
    input: v.object({
      cardId: id,
      rules: v.pipe(v.array(alertRule), v.maxLength(20)),
      quietHours: alertSettings.entries.quietHours,
      dailyCap: alertSettings.entries.dailyCap,
    }),
    output: alertSettings,
    errors: ['DATA-404'],
  }),
  'alerts.record-consent': operation({
    summary: 'Record what the person answered on the platform subscription panel',
    method: 'POST',
    path: '/v1/cards/{cardId}/alerts/consents',
    auth: 'full',
    writes: true,
    input: v.object({
      cardId: id,
      outcomes: v.pipe(v.array(v.object({ kind: alertKind, outcome: consentOutcome })), v.minLength(1), v.maxLength(5)),
    }),
    output: alertSettings,
    errors: ['DATA-404'],
  }),
  'messages.list': operation({
    summary: 'Message centre, newest first, a page at a time',
    method: 'GET',
    path: '/v1/messages',
    auth: 'session',
    writes: false,
    input: v.object({ category: v.optional(messageCategory, 'all'), cursor: v.optional(text), limit: v.optional(queryInteger(1, 50), 20) }),
    output: messagePage,
    errors: [],
  }),
  'messages.mark-read': operation({
    summary: 'Mark one message, or all of them, as read',
    method: 'POST',
    path: '/v1/messages/read',
    auth: 'full',
    writes: true,
    input: v.object({ messageId: v.optional(id) }),
    output: v.object({ unread: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    errors: ['DATA-404'],
  }),
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
/** What a caller passes (before coercion and defaults). */
export type InputOf<Name extends OperationName> = v.InferInput<Operations[Name]['input']>
/** What a handler receives (after validation). */
export type ParsedInputOf<Name extends OperationName> = v.InferOutput<Operations[Name]['input']>
export type OutputOf<Name extends OperationName> = v.InferOutput<Operations[Name]['output']>
