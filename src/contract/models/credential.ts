import * as v from 'valibot'
import { admdvs, fen, id, isoDate, isoTime, openCode, text } from '../primitives'
import { settlement } from './transaction-detail'

/** National business types of a credential: 01101 挂号 · 01301 门诊结算 · 01302 取药 · 02121 药店购药. */
export const BUSINESS_TYPES = ['01101', '01301', '01302', '02121'] as const
export type BusinessType = (typeof BUSINESS_TYPES)[number]

/** What a cashier can say; each code is one word. Any other trouble has no code of these. */
export const REFUSALS = ['EC-EXPIRED', 'EC-PLACE', 'EC-FROZEN', 'EC-UNINSURED'] as const
export type Refusal = (typeof REFUSALS)[number]

/** Facts that a cashier reads off a credential. */
export const SEEN_FACTS = ['name', 'certno', 'place', 'insutype'] as const
export type SeenFact = (typeof SEEN_FACTS)[number]

/** A code to show: one person, one place of insurance, one use. It is over at `expiresAt`, when scanned, or when the next one is issued. */
export const credential = v.object({
  credentialId: id,
  /** Text of the QR code. Of a demonstration it begins with `MOCK-`. */
  token: text,
  issuedAt: isoTime,
  expiresAt: isoTime,
})
export type Credential = v.InferOutput<typeof credential>

const scanned = {
  at: isoTime,
  institution: text,
  city: text,
  /** Code of that city, if it is told. */
  admdvs: v.optional(admdvs),
  business: openCode(BUSINESS_TYPES),
  seen: v.array(openCode(SEEN_FACTS)),
}

/** What became of a code. `over`: nobody scanned it in time, or another one took its place. */
export const scan = v.variant('status', [
  v.object({ status: v.literal('waiting') }),
  v.object({ status: v.literal('over') }),
  v.object({
    status: v.literal('settled'),
    ...scanned,
    transactionId: id,
    settlement,
    /** Day the entry is expected on; null once it is part of the balance. */
    postsOn: v.nullable(isoDate),
    /** Balance after it, fen; null without an account, and while the entry waits. */
    balanceAfter: v.nullable(fen),
    /** What is left of the yearly limit of its pool, fen; null where the place sets none, and while the entry waits. */
    remaining: v.nullable(fen),
  }),
  /** Nothing was paid. */
  v.object({ status: v.literal('refused'), ...scanned, refusal: v.picklist(REFUSALS) }),
])
export type Scan = v.InferOutput<typeof scan>

export const credentialState = v.object({
  credentialId: id,
  /** Last four characters of the token. */
  tail: v.pipe(v.string(), v.length(4)),
  scan,
})
export type CredentialState = v.InferOutput<typeof credentialState>
