import * as v from 'valibot'
import { id, isoDate, text } from '../primitives'

export const passwordState = v.object({
  cardId: id,
  psnNameMasked: text,
  city: text,
  changedOn: isoDate,
  dueOn: isoDate,
  ageDays: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type PasswordState = v.InferOutput<typeof passwordState>

export const security = v.object({
  /** Query passwords of the bound cards, the primary card's first. */
  passwords: v.array(passwordState),
  twoFactor: v.boolean(),
  biometric: v.boolean(),
  autoLock: v.boolean(),
  devices: v.object({ total: v.number(), unconfirmed: v.number() }),
})
export type Security = v.InferOutput<typeof security>
