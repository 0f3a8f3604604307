/** 家人: relatives on one page, 家庭共济 and 亲情账户. */
import * as v from 'valibot'
import { coverage } from '../models/coverage'
import { family, FAMILY_RELATIONS, grantDetail } from '../models/family'
import { numberType, typedNumber } from '../models/card'
import { operation } from '../operation'
import { admdvs, id } from '../primitives'
import { cardScoped } from './inputs'

const memberScoped = v.object({ cardId: id, memberId: id })
const relation = v.picklist(FAMILY_RELATIONS)
/** Fen, of one grant; what is really there is checked as well. */
const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000_000))

/** Reads that a grant, its change or its end makes out of date. */
const GRANTS = ['family.list', 'family.quota', 'account.overview', 'account.statement', 'transactions.list', 'messages.list'] as const

export const familyList = operation('family.list', {
  summary: 'Relatives, each as of its own moment and with its own failure; what may be granted',
  method: 'GET',
  path: '/v1/cards/{cardId}/family',
  auth: 'session',
  writes: false,
  provider: true,
  offline: true,
  input: cardScoped,
  output: family,
  skippable: ['relatives'],
  errors: ['DATA-404'],
})

export const familyInvite = operation('family.invite', {
  summary: 'Ask somebody to become a relative here; answered alike whether or not that number is insured',
  method: 'POST',
  path: '/v1/cards/{cardId}/family',
  auth: 'full',
  writes: true,
  invalidates: ['family.list'],
  input: v.object({ cardId: id, relation, insuplcAdmdvs: admdvs, numberType, number: typedNumber, code: v.boolean() }),
  output: family,
  errors: ['CARD-422', 'CARD-404', 'DATA-404'],
})

export const familyAdopt = operation('family.adopt', {
  summary: 'Add somebody without a phone of their own, or a child below 16 as its guardian, by a ticket of cards.verify',
  method: 'POST',
  path: '/v1/cards/{cardId}/family/adoptions',
  auth: 'full',
  writes: true,
  invalidates: ['family.list'],
  input: v.object({ cardId: id, ticket: id, relation, guardian: v.optional(v.boolean()), code: v.boolean() }),
  output: family,
  errors: ['CARD-404', 'VERIFY-NAME', 'DATA-404'],
})

export const familyRemind = operation('family.remind', {
  summary: 'Ask again somebody who has not answered, declined or withdrew; once a day',
  method: 'POST',
  path: '/v1/cards/{cardId}/family/{memberId}/reminders',
  auth: 'full',
  writes: true,
  invalidates: ['family.list'],
  input: memberScoped,
  output: family,
  errors: ['DATA-404'],
})

export const familyRemove = operation('family.remove', {
  summary: 'Take a relative off the page; not while a grant is open',
  method: 'DELETE',
  path: '/v1/cards/{cardId}/family/{memberId}',
  auth: 'full',
  writes: true,
  invalidates: ['family.list'],
  input: memberScoped,
  output: family,
  errors: ['DATA-404'],
})

export const familyAlerts = operation('family.set-alerts', {
  summary: 'Whether relatives’ alerts come to the caller',
  method: 'PUT',
  path: '/v1/cards/{cardId}/family-alerts',
  auth: 'full',
  writes: true,
  invalidates: ['family.list', 'alerts.get'],
  input: v.object({ cardId: id, enabled: v.boolean() }),
  output: family,
  errors: ['DATA-404'],
})

export const familyQuota = operation('family.quota', {
  summary: 'A grant, open or over, with everything that was paid out of it',
  method: 'GET',
  path: '/v1/cards/{cardId}/family/{memberId}/quota',
  auth: 'session',
  writes: false,
  provider: true,
  input: memberScoped,
  output: grantDetail,
  skippable: ['uses'],
  errors: ['DATA-404'],
})

export const familyGrant = operation('family.grant', {
  summary: 'Grant an amount to a relative, or more of it; needs a proof for that relative',
  method: 'POST',
  path: '/v1/cards/{cardId}/family/{memberId}/quota/grants',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: GRANTS,
  input: v.object({ cardId: id, memberId: id, amount, understood: v.literal(true), proof: id }),
  output: grantDetail,
  errors: ['AUTH-403', 'BAL-ARREARS', 'BAL-STALE', 'DATA-404'],
})

export const familyShrink = operation('family.shrink', {
  summary: 'Make a grant smaller, at least what is used and pending; needs a proof for that relative',
  method: 'PUT',
  path: '/v1/cards/{cardId}/family/{memberId}/quota',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: GRANTS,
  input: v.object({ cardId: id, memberId: id, /** Fen in all, used part included. */ granted: amount, proof: id }),
  output: grantDetail,
  errors: ['AUTH-403', 'BAL-STALE', 'DATA-404'],
})

export const familyEndGrant = operation('family.end-grant', {
  summary: 'End a grant: pending bills are paid out of it first, then the rest returns, once; needs a proof for that relative',
  method: 'POST',
  path: '/v1/cards/{cardId}/family/{memberId}/quota/end',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: GRANTS,
  input: v.object({ cardId: id, memberId: id, proof: id }),
  output: grantDetail,
  errors: ['AUTH-403', 'BAL-STALE', 'DATA-404'],
})

export const familyCoverage = operation('family.coverage', {
  summary: 'As coverage.get, of a relative who consented',
  method: 'GET',
  path: '/v1/cards/{cardId}/family/{memberId}/coverage',
  auth: 'session',
  writes: false,
  provider: true,
  input: memberScoped,
  output: coverage,
  errors: ['DATA-404'],
})
