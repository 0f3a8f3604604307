import * as v from 'valibot'
import { id, isoTime, text } from '../primitives'
import { channelId } from './channel-id'

/** Why nobody may sign in with a card's password now. */
export const lock = v.object({
  lockId: id,
  /** `reported`: the owner said it was not them; only a face opens it again. `open`: over. */
  reason: v.picklist(['wrong-password', 'reported', 'open']),
  until: v.nullable(isoTime),
  /** When it was locked; null where no time runs (`reported`, `open`). */
  lockedAt: v.nullable(isoTime),
  /** The channel whose account it is; null for a card's query password. */
  channel: v.nullable(channelId),
  city: text,
})
export type Lock = v.InferOutput<typeof lock>
