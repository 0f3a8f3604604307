/** 参保证明 and its check. */
import * as v from 'valibot'
import { certificate, certificateCheck } from '../models/coverage'
import { operation } from '../operation'
import { id } from '../primitives'
import { cardScoped } from './inputs'

export const certificatesIssue = operation('certificates.issue', {
  summary: 'Proof of insurance with a check code, valid for 24 hours; asked again in that time it is the same one',
  method: 'POST',
  path: '/v1/cards/{cardId}/certificates',
  auth: 'full',
  writes: true,
  input: cardScoped,
  output: certificate,
  errors: ['DATA-404'],
})

/** Wrong codes are counted, and a code does not belong into an address: hence a POST. */
export const certificatesCheck = operation('certificates.check', {
  summary: 'Whether a proof of insurance is genuine and still valid, for whoever was given one',
  method: 'POST',
  path: '/v1/certificates/check',
  auth: 'none',
  writes: true,
  input: v.object({ number: id, code: v.pipe(v.string(), v.minLength(1), v.maxLength(16)) }),
  output: certificateCheck,
  errors: ['SRV-429'],
})
