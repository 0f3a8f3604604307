import * as v from 'valibot'
import { id, isoTime, otpCode, text } from '../primitives'
import { typedNumber } from './card'

/** Ways to prove once more that it is the person: `card` (code and 社保卡卡号) stands beside the face, which is never the only way. */
const FACTORS = ['code', 'biometric', 'face', 'card'] as const
export const factor = v.picklist(FACTORS)
export type Factor = v.InferOutput<typeof factor>

/** What a proof is for; it opens nothing else. */
const PROOF_PURPOSES = ['reveal', 'protection', 'deletion', 'lock', 'card', 'flow', 'app-lock', 'grant', 'release', 'export'] as const
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
