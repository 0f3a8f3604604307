import * as v from 'valibot'
import { overview, statement } from '../models/account'
import { DISPUTE_REASONS, entryGroup, transactionDetail, transactionPage } from '../models/transaction'
import { operation } from '../operation'
import { id, isoDate, queryInteger, text } from '../primitives'
import { cardScoped } from './inputs'

/** What is in an account, and how it came there. */
export const accountOperations = {
  'account.overview': operation({
    summary: 'Balance, pooled progress and everything else that home shows',
    method: 'GET',
    path: '/v1/cards/{cardId}/overview',
    auth: 'session',
    writes: false,
    provider: true,
    offline: true,
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
    provider: true,
    offline: true,
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
    provider: true,
    offline: true,
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
    skippable: ['pending', 'items'],
    errors: ['DATA-404'],
  }),
  'transactions.get': operation({
    summary: 'One entry with its settlement, who paid what, and its items',
    method: 'GET',
    path: '/v1/cards/{cardId}/transactions/{transactionId}',
    auth: 'session',
    writes: false,
    provider: true,
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
    provider: true,
    invalidates: ['transactions.get'],
    input: v.object({ cardId: id, transactionId: id, reason: v.picklist(DISPUTE_REASONS) }),
    output: v.object({ disputeReference: text }),
    errors: ['DATA-404'],
  }),
} as const
