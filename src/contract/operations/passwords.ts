/** Query passwords. */
import * as v from 'valibot'
import { typedNumber } from '../models/card'
import { newPassword, typedPassword } from '../models/password'
import { passwordState } from '../models/security'
import { admdvs, id, otpCode } from '../primitives'
import { MESSAGES, SECURITY } from './reads'
import { nothing } from './inputs'
import { operation } from '../operation'

export const passwordsChange = operation('passwords.change', {
  summary: 'Change the query password of a card',
  method: 'POST',
  path: '/v1/cards/{cardId}/password',
  auth: 'full',
  writes: true,
  secretFields: ['oldPassword', 'newPassword'],
  invalidates: [...SECURITY, ...MESSAGES],
  input: v.object({ cardId: id, oldPassword: typedPassword, newPassword }),
  output: passwordState,
  errors: ['AUTH-401', 'AUTH-422', 'AUTH-423', 'DATA-404'],
})

export const passwordsReset = operation('passwords.reset', {
  summary: 'Set a new query password by citizen number and SMS code; one answer whether or not the number is known',
  method: 'POST',
  path: '/v1/password-resets',
  auth: 'full',
  writes: true,
  secretFields: ['newPassword'],
  invalidates: [...SECURITY, ...MESSAGES, 'locks.get'],
  input: v.object({ insuplcAdmdvs: admdvs, number: typedNumber, otpCode, newPassword }),
  output: nothing,
  errors: ['AUTH-422', 'AUTH-423', 'VERIFY-NAME', 'VERIFY-OTP'],
})
