/** SMS and voice codes. */
import * as v from 'valibot'
import { otpPurpose, otpReceipt, phone } from '../models/session'
import { operation } from '../operation'

export const otpSend = operation('otp.send', {
  summary: 'Send a code as a text or a call; signing in names the phone, other purposes use the session phone',
  method: 'POST',
  path: '/v1/otp',
  auth: 'optional',
  writes: true,
  input: v.object({ purpose: otpPurpose, phone: v.optional(phone), by: v.optional(v.picklist(['sms', 'voice']), 'sms') }),
  output: otpReceipt,
  errors: ['VERIFY-OTP', 'SRV-429'],
})
