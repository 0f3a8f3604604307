/** One entry, and what a person says of it. */
import * as v from 'valibot'
import { DISPUTE_REASONS, transactionDetail } from '../models/transaction-detail'
import { id, text } from '../primitives'
import { operation } from '../operation'

export const transactionsGet = operation('transactions.get', {
  summary: 'One entry with its settlement, who paid what, and its items',
  method: 'GET',
  path: '/v1/cards/{cardId}/transactions/{transactionId}',
  auth: 'session',
  writes: false,
  provider: true,
  input: v.object({ cardId: id, transactionId: id }),
  output: transactionDetail,
  errors: ['DATA-404'],
})

export const transactionsDispute = operation('transactions.dispute', {
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
})
