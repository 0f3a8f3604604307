/** 异地就医备案. */
import { filings } from '../models/filing'
import { operation } from '../operation'
import { cardScoped } from './inputs'

export const filingsList = operation('filings.list', {
  summary: 'Where a person may settle away from home, until when, and what that changes in a bill',
  method: 'GET',
  path: '/v1/cards/{cardId}/filings',
  auth: 'session',
  writes: false,
  provider: true,
  offline: true,
  input: cardScoped,
  output: filings,
  errors: ['DATA-404'],
})
