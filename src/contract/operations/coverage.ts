/** 参保与缴费: whether somebody is covered, and what brings benefits back. */
import { coverage } from '../models/coverage'
import { operation } from '../operation'
import { cardScoped } from './inputs'

export const coverageGet = operation('coverage.get', {
  summary: 'Whether a person is covered now, which contributions were paid, and from which day benefits come back',
  method: 'GET',
  path: '/v1/cards/{cardId}/coverage',
  auth: 'session',
  writes: false,
  provider: true,
  offline: true,
  input: cardScoped,
  output: coverage,
  errors: ['DATA-404'],
})

export const coverageRemind = operation('coverage.remind', {
  summary: 'Remind the employer of missing contributions; at most once in seven days, asked again it answers the last one',
  method: 'POST',
  path: '/v1/cards/{cardId}/coverage/reminders',
  auth: 'full',
  writes: true,
  invalidates: ['coverage.get'],
  input: cardScoped,
  output: coverage,
  errors: ['DATA-404'],
})
