import * as v from 'valibot'
import { id, isoTime, text } from '../primitives'
import { host } from './session'

export const device = v.object({
  deviceId: id,
  name: text,
  host,
  city: v.nullable(text),
  firstSeenAt: isoTime,
  lastSeenAt: isoTime,
  current: v.boolean(),
  /** False for one that signed in and was not yet called one's own. */
  confirmed: v.boolean(),
})
export type Device = v.InferOutput<typeof device>
