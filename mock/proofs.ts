import type { Factor, ProofPurpose } from '@/contract'
import { sessionOf, type Context } from './context'
import { refuse } from './refusal'

/** A face, or what stands for it after three failures. */
export const FACE_FACTORS: readonly Factor[] = ['face', 'card']
const ANY_FACTOR: readonly Factor[] = ['code', 'biometric', 'face', 'card']

interface Wanted {
  purpose: ProofPurpose
  /** The lock, flow or card it has to be for. */
  subject?: string
  /** Factors that are strong enough here; any, without it. */
  accepted?: readonly Factor[]
}

/** Stands for a card somebody else has, until whoever asked for it has proved to be its owner. */
export const moveSubject = ({ crypto, seed }: Context, recordId: string): string => `m${crypto.digest(`${seed}|move|${recordId}`)}`

/**
 * Uses a proof up. One that was given for something else opens nothing.
 * @throws Refusal AUTH-403 (proof-missing) without a valid one
 */
export function takeProof(context: Context, proof: string | undefined, { purpose, subject, accepted = ANY_FACTOR }: Wanted): void {
  const { state, now } = context
  const { userId } = sessionOf(context)
  const found = state.proofs.find((item) => item.proof === proof && item.userId === userId && now < item.expiresAt)
  const fits = found?.purpose === purpose && accepted.includes(found.factor) && found.subject === (subject ?? null)
  if (!fits) return refuse('AUTH-403', { cause: 'proof-missing' })
  state.proofs = state.proofs.filter((item) => item !== found)
}
