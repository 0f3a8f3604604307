/** State of the security centre. */
import { security } from '../models/security'
import { nothing } from './inputs'
import { operation } from '../operation'

export const securityGet = operation('security.get', {
  summary: 'State of the security centre',
  method: 'GET',
  path: '/v1/security',
  auth: 'full',
  writes: false,
  // Whether a finger is asked for must be known before the network answers.
  offline: true,
  input: nothing,
  output: security,
  errors: [],
})
