/** What the local channel adds. */
import { localServices as services } from '../models/local-services'
import { cardScoped } from './inputs'
import { operation } from '../operation'

export const localServices = operation('local.services', {
  summary: 'What the local channel adds: proof of insurance, for those signed in there',
  method: 'GET',
  path: '/v1/cards/{cardId}/local-services',
  auth: 'full',
  writes: false,
  input: cardScoped,
  output: services,
  errors: ['AUTH-403', 'DATA-404'],
})
