/** Alert rules. */
import * as v from 'valibot'
import { alertKind, alertRule, alertSettings, consentOutcome } from '../models/alert'
import { id } from '../primitives'
import { MESSAGES } from './reads'
import { cardScoped } from './inputs'
import { operation } from '../operation'

export const alertsGet = operation('alerts.get', {
  summary: 'Alert rules, sends left, quiet hours and daily cap of a card',
  method: 'GET',
  path: '/v1/cards/{cardId}/alerts',
  auth: 'session',
  writes: false,
  offline: true,
  input: cardScoped,
  output: alertSettings,
  errors: ['DATA-404'],
})

export const alertsSave = operation('alerts.save', {
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
})

export const alertsRecordConsent = operation('alerts.record-consent', {
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
})
