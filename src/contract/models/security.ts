import * as v from 'valibot'
import { id, isoDate, isoTime, openCode, otpCode, text } from '../primitives'
import { typedNumber } from './card'
import { channelId } from './channel'
import { host } from './session'

/** Ways to prove once more that it is the person: `card` (code and 社保卡卡号) stands beside the face, which is never the only way. */
const FACTORS = ['code', 'biometric', 'face', 'card'] as const
export const factor = v.picklist(FACTORS)
export type Factor = v.InferOutput<typeof factor>

/** What a proof is for; it opens nothing else. */
const PROOF_PURPOSES = ['reveal', 'protection', 'deletion', 'lock', 'card', 'flow', 'app-lock'] as const
export const proofPurpose = v.picklist(PROOF_PURPOSES)
export type ProofPurpose = v.InferOutput<typeof proofPurpose>

/** `subject` names the lock, the flow or the card to be moved, where the purpose is one of many: a provider knows by it whose face to compare. */
const scope = { purpose: proofPurpose, subject: v.optional(id) }
/** A face is asked for only with a consent of its own, given for this verification, with the version of the text that was shown. */
const faceConsent = v.object({ face: v.literal(true), version: text })
export const challengeInput = v.variant('factor', [
  v.object({ factor: v.literal('biometric'), ...scope }),
  v.object({ factor: v.literal('face'), consent: faceConsent, ...scope }),
])

/** What the host or its vendor signed; read by the provider alone. */
const evidence = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))

export const stepUpInput = v.variant('factor', [
  v.object({ factor: v.literal('code'), otpCode, ...scope }),
  v.object({ factor: v.literal('biometric'), challenge: id, evidence }),
  v.object({ factor: v.literal('face'), challenge: id, evidence }),
  v.object({ factor: v.literal('card'), otpCode, ssc: typedNumber, ...scope }),
])

/** Good for one operation of the purpose it was asked for. */
export const proof = v.object({ proof: id, factor, expiresAt: isoTime })
export type Proof = v.InferOutput<typeof proof>

/** Full values, shown until `hideAt` (30 s) and never kept. */
export const revealed = v.object({ psnName: text, certno: text, ssc: text, hideAt: isoTime })
export type Revealed = v.InferOutput<typeof revealed>

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

export const SECURITY_EVENTS = [
  'signed-in',
  'signed-out',
  'wrong-password',
  'locked',
  'unlocked',
  'reported',
  'password-changed',
  'password-reset',
  'card-bound',
  'card-moved',
  'card-unbound',
  'revealed',
  'two-factor-on',
  'two-factor-off',
  'biometric-on',
  'biometric-off',
  'auto-lock-on',
  'auto-lock-off',
  'device-confirmed',
  'device-signed-out',
  'consent-given',
  'consent-withdrawn',
  'channel-opened',
  'step-up-failed',
] as const
export const securityEvent = v.object({
  id,
  at: isoTime,
  kind: openCode(SECURITY_EVENTS),
  device: v.nullable(text),
  /** Which channel it was about; null for everything else. */
  channel: v.nullable(channelId),
})
export type SecurityEvent = v.InferOutput<typeof securityEvent>

export const securityLog = v.object({ items: v.array(securityEvent), nextCursor: v.nullable(text) })
