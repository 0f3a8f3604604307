/** Who is signed in. */
import { profile } from '../models/session'
import { nothing } from './inputs'
import { operation } from '../operation'

export const profileGet = operation('profile.get', {
  summary: 'Who is signed in and what they consented to',
  method: 'GET',
  path: '/v1/profile',
  auth: 'session',
  writes: false,
  offline: true,
  input: nothing,
  output: profile,
  errors: [],
})
