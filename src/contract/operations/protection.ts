/** Switches of the security centre, and its log. */
import * as v from 'valibot'
import { security } from '../models/security'
import { securityLog as log } from '../models/security-log'
import { id, queryInteger, text } from '../primitives'
import { SECURITY } from './reads'
import { operation } from '../operation'

export const securitySet = operation('security.set', {
  summary: 'Switch a protection; switching one off needs a proof',
  method: 'PUT',
  path: '/v1/security',
  auth: 'full',
  writes: true,
  invalidates: SECURITY,
  input: v.object({
    twoFactor: v.optional(v.boolean()),
    biometric: v.optional(v.boolean()),
    autoLock: v.optional(v.boolean()),
    proof: v.optional(id),
  }),
  output: security,
  errors: ['AUTH-403'],
})

export const securityLog = operation('security.log', {
  summary: 'What happened to the account, newest first, a page at a time',
  method: 'GET',
  path: '/v1/security/log',
  auth: 'full',
  writes: false,
  input: v.object({ cursor: v.optional(text), limit: v.optional(queryInteger(1, 50), 20) }),
  output: log,
  skippable: ['items'],
  errors: [],
})
