/** What home shows of an account. */
import { overview } from '../models/account'
import { cardScoped } from './inputs'
import { operation } from '../operation'

export const accountOverview = operation('account.overview', {
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
})
