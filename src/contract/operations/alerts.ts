import * as v from 'valibot'
import { alertKind, alertRule, alertSettings, consentOutcome, messageCategory, messagePage } from '../models/alert'
import { operation } from '../operation'
import { MESSAGES } from './reads'
import { id, queryInteger, text } from '../primitives'
import { cardScoped } from './inputs'

/** Alerts, and the messages that come of them. */
export const alertOperations = {
  'alerts.get': operation({
    summary: 'Alert rules, sends left, quiet hours and daily cap of a card',
    method: 'GET',
    path: '/v1/cards/{cardId}/alerts',
    auth: 'session',
    writes: false,
    offline: true,
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
    invalidates: ['alerts.get', ...MESSAGES],
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
    invalidates: ['alerts.get'],
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
    offline: true,
    input: v.object({ category: v.optional(messageCategory, 'all'), cursor: v.optional(text), limit: v.optional(queryInteger(1, 50), 20) }),
    output: messagePage,
    skippable: ['items'],
    errors: [],
  }),
  'messages.mark-read': operation({
    summary: 'Mark one message, or all of them, as read',
    method: 'POST',
    path: '/v1/messages/read',
    auth: 'full',
    writes: true,
    invalidates: MESSAGES,
    input: v.object({ messageId: v.optional(id) }),
    output: v.object({ unread: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    errors: ['DATA-404'],
  }),
} as const
