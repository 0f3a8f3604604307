/** The ways to an insurer's data. */
import * as v from 'valibot'
import { channelState } from '../models/channel'
import { CHANNEL_IDS } from '../models/channel-id'
import { nothing } from './inputs'
import { operation } from '../operation'

export const channelsList = operation('channels.list', {
  summary: 'Where this person stands with each query channel',
  method: 'GET',
  path: '/v1/channels',
  auth: 'session',
  writes: false,
  input: nothing,
  output: v.object({ channels: v.array(channelState) }),
  errors: [],
})

/** Channels with an account of their own; the third one is this app, which is left by 退出登录. */
const withAccount = v.picklist(CHANNEL_IDS.filter((channel) => channel !== 'third-party'))

export const channelsSignOut = operation('channels.sign-out', {
  summary: 'Leave a query channel; its account stays, and leaving twice is no error',
  method: 'DELETE',
  path: '/v1/channels/{channel}/session',
  auth: 'full',
  writes: true,
  // What a channel opened is closed with it.
  invalidates: ['channels.list', 'local.services', 'security.log'],
  forgets: true,
  input: v.object({ channel: withAccount }),
  output: nothing,
  errors: [],
})
