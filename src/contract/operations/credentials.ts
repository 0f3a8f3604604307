/** The credential 医保电子凭证. */
import * as v from 'valibot'
import { credential, credentialState } from '../models/credential'
import { operation } from '../operation'
import { id } from '../primitives'
import { nothing } from './inputs'

const credentialScoped = v.object({ credentialId: id })

export const credentialsIssue = operation('credentials.issue', {
  summary: 'A code to show at a cashier for a minute, of a card or of a relative who opened that; the one shown before is over',
  method: 'POST',
  path: '/v1/cards/{cardId}/credentials',
  auth: 'full',
  writes: true,
  provider: true,
  secret: true,
  input: v.object({ cardId: id, /** The relative whose code it is, and whose money it spends. */ memberId: v.optional(id) }),
  output: credential,
  errors: ['BAL-ARREARS', 'DATA-404'],
})

export const credentialsGet = operation('credentials.get', {
  summary: 'What became of a code: waiting, over, settled or refused. Kept for 15 minutes',
  method: 'GET',
  path: '/v1/credentials/{credentialId}',
  auth: 'full',
  writes: false,
  provider: true,
  input: credentialScoped,
  output: credentialState,
  errors: ['DATA-404'],
})

export const credentialsEnd = operation('credentials.end', {
  summary: 'End a code that is not shown any more',
  method: 'DELETE',
  path: '/v1/credentials/{credentialId}',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: ['credentials.get'],
  input: credentialScoped,
  output: nothing,
  errors: ['DATA-404'],
})
