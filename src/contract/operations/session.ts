import * as v from 'valibot'
import { otpPurpose, otpReceipt, phone, profile, session, sessionInput } from '../models/session'
import { operation } from '../operation'
import { nothing } from './inputs'

/** Signing in, and the SMS codes that go with it. */
export const sessionOperations = {
  'session.create': operation({
    summary: 'Begin a session by platform phone number, SMS, silent return, or as a sample',
    method: 'POST',
    path: '/v1/session',
    auth: 'none',
    writes: true,
    input: sessionInput,
    output: session,
    errors: ['AUTH-403', 'AUTH-440', 'VERIFY-OTP'],
  }),
  'session.end': operation({
    summary: 'End this session',
    method: 'DELETE',
    path: '/v1/session',
    auth: 'session',
    writes: true,
    input: nothing,
    output: nothing,
    errors: [],
  }),
  'profile.get': operation({
    summary: 'Who is signed in and what they consented to',
    method: 'GET',
    path: '/v1/profile',
    auth: 'session',
    writes: false,
    offline: true,
    input: nothing,
    output: profile,
    errors: [],
  }),
  'otp.send': operation({
    summary: 'Send a code as a text or a call; signing in names the phone, other purposes use the session phone',
    method: 'POST',
    path: '/v1/otp',
    auth: 'optional',
    writes: true,
    input: v.object({ purpose: otpPurpose, phone: v.optional(phone), by: v.optional(v.picklist(['sms', 'voice']), 'sms') }),
    output: otpReceipt,
    errors: ['VERIFY-OTP', 'SRV-429'],
  }),
} as const
