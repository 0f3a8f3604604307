/** Withdrawal of consents. */
import * as v from 'valibot'
import { consentKind } from '../models/session'
import { nothing } from './inputs'
import { operation } from '../operation'

export const consentsWithdraw = operation('consents.withdraw', {
  summary: 'Take a consent back; what it allowed is deleted. Without `terms` or `sensitive` the session ends',
  method: 'DELETE',
  path: '/v1/consents/{kind}',
  auth: 'full',
  writes: true,
  input: v.object({ kind: consentKind }),
  output: nothing,
  errors: ['DATA-404'],
})
