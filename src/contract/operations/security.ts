import * as v from 'valibot'
import { typedNumber } from '../models/card'
import { newPassword, typedPassword } from '../models/channel'
import { device, lock, passwordState, security, securityLog } from '../models/security'
import { consentKind, session } from '../models/session'
import { operation } from '../operation'
import { MESSAGES, SECURITY } from './reads'
import { admdvs, id, otpCode, queryInteger, text } from '../primitives'
import { nothing } from './inputs'

const lockScoped = v.object({ lockId: id })
const deviceScoped = v.object({ deviceId: id })
const devices = v.object({ devices: v.array(device) })

/** Passwords, locks, devices, consents: what keeps an account its owner's. */
export const securityOperations = {
  'security.get': operation({
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
  }),
  'security.set': operation({
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
  }),
  'security.log': operation({
    summary: 'What happened to the account, newest first, a page at a time',
    method: 'GET',
    path: '/v1/security/log',
    auth: 'full',
    writes: false,
    input: v.object({ cursor: v.optional(text), limit: v.optional(queryInteger(1, 50), 20) }),
    output: securityLog,
    skippable: ['items'],
    errors: [],
  }),
  'passwords.change': operation({
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
  }),
  'passwords.reset': operation({
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
  }),
  'locks.get': operation({
    summary: 'Why a card cannot be signed in with, and until when',
    method: 'GET',
    path: '/v1/locks/{lockId}',
    auth: 'full',
    writes: false,
    input: lockScoped,
    output: lock,
    errors: ['DATA-404'],
  }),
  'locks.open': operation({
    summary: 'Open a lock at once, by the face of the owner',
    method: 'POST',
    path: '/v1/locks/{lockId}/opening',
    auth: 'full',
    writes: true,
    invalidates: ['locks.get', 'security.log'],
    input: v.object({ lockId: id, proof: id }),
    output: lock,
    errors: ['AUTH-403', 'DATA-404'],
  }),
  'locks.report': operation({
    summary: 'It was not me: keeps the card shut until its owner shows their face',
    method: 'POST',
    path: '/v1/locks/{lockId}/report',
    auth: 'full',
    writes: true,
    invalidates: ['locks.get', 'security.log'],
    input: lockScoped,
    output: lock,
    errors: ['DATA-404'],
  }),
  'devices.list': operation({
    summary: 'Devices signed in with this account',
    method: 'GET',
    path: '/v1/devices',
    auth: 'full',
    writes: false,
    input: nothing,
    output: devices,
    errors: [],
  }),
  'devices.confirm': operation({
    summary: 'Call a device one’s own',
    method: 'POST',
    path: '/v1/devices/{deviceId}/confirmation',
    auth: 'full',
    writes: true,
    invalidates: [...SECURITY, 'devices.list'],
    input: deviceScoped,
    output: devices,
    errors: ['DATA-404'],
  }),
  'devices.sign-out': operation({
    summary: 'Sign a device out; its sessions end',
    method: 'DELETE',
    path: '/v1/devices/{deviceId}',
    auth: 'full',
    writes: true,
    invalidates: [...SECURITY, 'devices.list'],
    input: deviceScoped,
    output: devices,
    errors: ['DATA-404'],
  }),
  'consents.withdraw': operation({
    summary: 'Take a consent back; what it allowed is deleted. Without `terms` or `sensitive` the session ends',
    method: 'DELETE',
    path: '/v1/consents/{kind}',
    auth: 'full',
    writes: true,
    input: v.object({ kind: consentKind }),
    output: nothing,
    errors: ['DATA-404'],
  }),
  'session.rotate': operation({
    summary: 'Replace the token of this session; the old one ends',
    method: 'POST',
    path: '/v1/session/rotation',
    auth: 'session',
    writes: true,
    input: nothing,
    output: session,
    errors: [],
  }),
} as const
