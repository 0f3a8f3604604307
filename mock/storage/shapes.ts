import * as v from 'valibot'
import { DISPUTE_REASONS } from '@/contract'

/** What only this program writes is checked as deep as a broken write could break it. */
export const own = <Type>() => v.custom<Type>((value) => typeof value === 'object' && value !== null)

/** ms on the insurer's clock. */
export const moment = v.number()

/** Real time of deletion, ms, independent of the demo clock; null to keep it. */
export const keepUntil = v.optional(v.nullable(v.number()), null)

export const password = v.object({
  /** Salted scrypt. */
  hash: v.string(),
  changedOn: v.string(),
  /** Newest first, without the present one. */
  earlier: v.array(v.string()),
})
export type StoredPassword = v.InferOutput<typeof password>

/** Wrong passwords for one subject. */
export const lock = v.object({
  lockId: v.string(),
  wrong: v.number(),
  until: v.nullable(moment),
  /** The owner reported somebody else's tries (不是我操作的): only a face opens it. */
  reported: v.boolean(),
})
export type Lock = v.InferOutput<typeof lock>

/** A question about an entry. */
export const dispute = v.object({
  ...{ cardId: v.string(), transactionId: v.string(), reason: v.picklist(DISPUTE_REASONS), reference: v.string() },
  /** Missing in documents of earlier versions. */
  at: v.optional(v.nullable(moment), null),
})
