import type { Factor } from '@/contract'
import { sessionOf, type Context } from './context'
import { refuse } from './refusal'

/**
 * Uses a proof up. @param accepted factors that are strong enough here
 * @throws Refusal AUTH-403 (proof-missing) without a valid one
 */
export function takeProof(context: Context, proof: string | undefined, accepted: readonly Factor[]): void {
  const { state, now } = context
  const { userId } = sessionOf(context)
  const found = state.proofs.find((item) => item.proof === proof && item.userId === userId && now < item.expiresAt)
  if (!found || !accepted.includes(found.factor)) return refuse('AUTH-403', { cause: 'proof-missing' })
  state.proofs = state.proofs.filter((item) => item !== found)
}

/** A face, or what stands for it after three failures. */
export const FACE_FACTORS: readonly Factor[] = ['face', 'card']
export const ANY_FACTOR: readonly Factor[] = ['code', 'biometric', 'face', 'card']
