/** The ways to an insurer's data. */
import * as v from 'valibot'
import { channelState } from '../models/channel'
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
