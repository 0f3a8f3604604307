import type { Factor, ProofPurpose } from '@/contract'
import { pendingOf, type Call } from './call'
import { refuse } from './refusal'
import type { Pending } from './storage/documents'

/** A face, or what stands for it after three failures. */
export const FACE_FACTORS: readonly Factor[] = ['face', 'card']
const ANY_FACTOR: readonly Factor[] = ['code', 'biometric', 'face', 'card']
/** How long a card somebody else has is known by the name it was given. */
const MOVE_MS = 30 * 60_000

interface Wanted {
  purpose: ProofPurpose
  /** The lock, flow or card it has to be for. */
  subject?: string
  /** Factors that are strong enough here; any, without it. */
  accepted?: readonly Factor[]
}

/** Stands for a card somebody else has, until whoever asked for it has proved to be its owner. */
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

/** @returns the record such a name stands for; null when it is not known, or no longer */
export const movedRecord = ({ moves }: Pending, subject: string | null, now: number): string | null =>
  moves.find((move) => move.subject === subject && now < move.expiresAt)?.recordId ?? null

/**
 * Uses a proof up. One that was given for something else opens nothing.
 * @throws Refusal AUTH-403 (proof-missing) without a valid one
 */
export async function takeProof(call: Call, proof: string | undefined, { purpose, subject, accepted = ANY_FACTOR }: Wanted): Promise<void> {
  const { now, crypto } = call
  const pending = await pendingOf(call)
  const digest = proof === undefined ? null : crypto.digest(proof)
  const found = pending.proofs.find((item) => item.digest === digest && now < item.expiresAt)
  const fits = found?.purpose === purpose && accepted.includes(found.factor) && found.subject === (subject ?? null)
  if (!fits) return refuse('AUTH-403', { cause: 'proof-missing' })
  pending.proofs = pending.proofs.filter((item) => item !== found)
}
