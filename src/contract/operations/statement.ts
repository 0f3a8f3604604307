/** One year of an account. */
import * as v from 'valibot'
import { statement } from '../models/statement'
import { id, queryInteger } from '../primitives'
import { operation } from '../operation'

export const accountStatement = operation('account.statement', {
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
})
