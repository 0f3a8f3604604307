import { MINUTE, type Factor, type ProofPurpose } from '@/contract'
import { pendingOf, type Call } from '../call'
import { fail } from '../domain-error'
import type { Pending } from '../storage/documents'

/** Factors accepted where a face is required: a face, or the card number after three failed faces. */
export const FACE_FACTORS: readonly Factor[] = ['face', 'card']
const ANY_FACTOR: readonly Factor[] = ['code', 'biometric', 'face', 'card']
/** ms that the alias of a card bound by somebody else is valid. */
const MOVE_MS = 30 * MINUTE

interface Wanted {
  purpose: ProofPurpose
  /** The lock, flow or card the token must have been given for. */
  subject?: string
  /** Accepted factors; any where omitted. */
  accepted?: readonly Factor[]
}

/** Alias for a card bound by somebody else, valid until the caller proves to be its owner. Reveals nothing about the record. */
export async function moveSubject(call: Call, recordId: string): Promise<string> {
  const { now, ids } = call
  const pending = await pendingOf(call)
  pending.moves = pending.moves.filter(({ expiresAt }) => now < expiresAt)
  const known = pending.moves.find((move) => move.recordId === recordId)
  if (known) return known.subject
  const subject = `m${ids.next('move')}`
  pending.moves.push({ subject, recordId, expiresAt: now + MOVE_MS })
  return subject
}

/** @returns the record of an alias; null for one that is unknown or expired */
export const movedRecord = ({ moves }: Pending, subject: string | null, now: number): string | null =>
  moves.find((move) => move.subject === subject && now < move.expiresAt)?.recordId ?? null

/**
 * Redeems a step-up token (`proof` on the wire) for one operation of its purpose and subject.
 * @throws DomainError AUTH-403 (proof-missing) without a valid one
 */
export async function redeemStepUpToken(
  call: Call,
  proof: string | undefined,
  { purpose, subject, accepted = ANY_FACTOR }: Wanted,
): Promise<void> {
  const { now, crypto } = call
  const pending = await pendingOf(call)
  const digest = proof === undefined ? null : crypto.digest(proof)
  const found = pending.proofs.find((item) => item.digest === digest && now < item.expiresAt)
  const fits = found?.purpose === purpose && accepted.includes(found.factor) && found.subject === (subject ?? null)
  if (!fits) return fail('AUTH-403', { cause: 'proof-missing' })
  pending.proofs = pending.proofs.filter((item) => item !== found)
}
