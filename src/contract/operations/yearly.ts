/** 年度账单. */
import * as v from 'valibot'
import { yearlyStatement } from '../models/yearly'
import { operation } from '../operation'
import { id, queryInteger } from '../primitives'

export const accountYearly = operation('account.yearly', {
  summary: 'One insurance year by kind of entry beside the year before, who paid, and where; without a year, the current one',
  method: 'GET',
  path: '/v1/cards/{cardId}/yearly-statement',
  auth: 'session',
  writes: false,
  provider: true,
  offline: true,
  input: v.object({ cardId: id, year: v.optional(queryInteger(2000, 2100)) }),
  output: yearlyStatement,
  errors: ['DATA-404'],
})
