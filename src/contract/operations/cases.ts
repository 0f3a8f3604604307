/** 这笔不是我: stop the account first, then have an entry investigated. */
import * as v from 'valibot'
import { disputeCase } from '../models/case'
import { operation } from '../operation'
import { id, text } from '../primitives'
import { cardScoped } from './inputs'

const entryScoped = v.object({ cardId: id, transactionId: id })
const CHANGES = ['cases.get', 'cards.list', 'account.overview', 'transactions.list', 'transactions.get'] as const

export const casesGet = operation('cases.get', {
  summary: 'Where the investigation of an entry stands, and what is known about how it was paid',
  method: 'GET',
  path: '/v1/cards/{cardId}/transactions/{transactionId}/case',
  auth: 'full',
  writes: false,
  provider: true,
  input: entryScoped,
  output: disputeCase,
  errors: ['DATA-404'],
})

export const casesHold = operation('cases.hold', {
  summary: 'Stop spending from the account, its credential and what is granted out of it, at once; asked again, nothing more happens',
  method: 'POST',
  path: '/v1/cards/{cardId}/transactions/{transactionId}/case/hold',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: CHANGES,
  input: entryScoped,
  output: disputeCase,
  errors: ['DATA-404'],
})

export const casesFile = operation('cases.file', {
  summary: 'Have an entry investigated; the account is stopped first. Asked again, it answers the number given before',
  method: 'POST',
  path: '/v1/cards/{cardId}/transactions/{transactionId}/case',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: CHANGES,
  input: v.object({ ...entryScoped.entries, note: v.optional(v.pipe(text, v.maxLength(120))) }),
  output: disputeCase,
  errors: ['DATA-404'],
})

export const casesWithdraw = operation('cases.withdraw', {
  summary: 'End an investigation, because the owner remembers the entry; the account stays stopped until it is opened again',
  method: 'DELETE',
  path: '/v1/cards/{cardId}/transactions/{transactionId}/case',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: CHANGES,
  input: entryScoped,
  output: disputeCase,
  errors: ['DATA-404'],
})

export const accountRelease = operation('account.release', {
  summary: 'Open the account for spending again, for a proof of the person; investigations go on',
  method: 'POST',
  path: '/v1/cards/{cardId}/release',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: CHANGES,
  input: v.object({ ...cardScoped.entries, proof: id }),
  output: v.object({}),
  errors: ['AUTH-403', 'DATA-404'],
})
