/** Signing in and out. */
import { session, sessionInput } from '../models/session'
import { nothing } from './inputs'
import { operation } from '../operation'

export const sessionCreate = operation('session.create', {
  summary: 'Begin a session by platform phone number, SMS, silent return, or as a sample',
  method: 'POST',
  path: '/v1/session',
  auth: 'none',
  writes: true,
  input: sessionInput,
  output: session,
  errors: ['AUTH-403', 'AUTH-440', 'VERIFY-OTP'],
})

export const sessionEnd = operation('session.end', {
  summary: 'End this session',
  method: 'DELETE',
  path: '/v1/session',
  auth: 'session',
  writes: true,
  input: nothing,
  output: nothing,
  errors: [],
})

export const sessionRotate = operation('session.rotate', {
  summary: 'Replace the token of this session; the old one ends',
  method: 'POST',
  path: '/v1/session/rotation',
  auth: 'session',
  writes: true,
  input: nothing,
  output: session,
  errors: [],
})
