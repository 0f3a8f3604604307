/** The verification that a channel asks for. */
import * as v from 'valibot'
import { flow, flowMode, redirect, stepInput } from '../models/channel'
import { channelId } from '../models/channel-id'
import { id } from '../primitives'
import { OF_CARDS } from './reads-of-cards'
import { nothing } from './inputs'
import { operation } from '../operation'

const flowScoped = v.object({ flowId: id })

export const flowsStart = operation('flows.start', {
  summary: 'Begin the verification of a channel, or go on with the one begun',
  method: 'POST',
  path: '/v1/flows',
  auth: 'full',
  writes: true,
  invalidates: ['channels.list'],
  input: v.object({ channel: channelId, mode: flowMode }),
  output: flow,
  errors: [],
})

export const flowsGet = operation('flows.get', {
  summary: 'A verification under way: what is done, what is asked for now',
  method: 'GET',
  path: '/v1/flows/{flowId}',
  auth: 'full',
  writes: false,
  input: flowScoped,
  output: flow,
  errors: ['DATA-404'],
})

export const flowsSubmit = operation('flows.submit', {
  summary: 'Hand in what the current step asks for; pictures are read and not kept',
  method: 'POST',
  path: '/v1/flows/{flowId}/steps',
  auth: 'full',
  writes: true,
  secretFields: ['password'],
  bodyLimit: 420 * 1024,
  // The last step opens the channel, cards may link themselves, and a new password opens a lock.
  invalidates: ['flows.get', 'locks.get', ...OF_CARDS],
  input: v.object({ flowId: id, step: stepInput }),
  output: flow,
  errors: [
    'AUTH-401',
    'AUTH-403',
    'AUTH-422',
    'AUTH-423',
    'CARD-404',
    'CARD-409',
    'CARD-422',
    'DATA-404',
    'VERIFY-FACE',
    'VERIFY-NAME',
    'VERIFY-OTP',
    'VERIFY-PHOTO',
  ],
})

export const flowsAuthorize = operation('flows.authorize', {
  summary: 'Begin an authorization elsewhere; the person leaves and comes back with a code',
  method: 'POST',
  path: '/v1/flows/{flowId}/authorizations',
  auth: 'full',
  writes: true,
  // An answer from elsewhere is waited for from here on.
  invalidates: ['flows.get'],
  input: flowScoped,
  output: redirect,
  errors: ['DATA-404'],
})

export const flowsCancel = operation('flows.cancel', {
  summary: 'Give up a verification; nothing of it is kept',
  method: 'DELETE',
  path: '/v1/flows/{flowId}',
  auth: 'full',
  writes: true,
  // The flow itself is gone: nobody asks for it again.
  invalidates: ['channels.list'],
  input: flowScoped,
  output: nothing,
  errors: ['DATA-404'],
})
