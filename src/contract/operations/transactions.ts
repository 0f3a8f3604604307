/** The entries of an account. */
import * as v from 'valibot'
import { entryGroup, transactionPage } from '../models/transaction'
import { id, isoDate, queryInteger, text } from '../primitives'
import { operation } from '../operation'

export const transactionsList = operation('transactions.list', {
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
})
