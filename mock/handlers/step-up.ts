import type { ErrorCause, ParsedInputOf } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { normalizeNumber } from '@/domain/identity'
import { bindingOf, sessionOf, token, type Context } from '../context'
import { forgetUser } from '../forget-user'
import { recordIn } from '../locks'
import { credentialsOf, recordOf, RECORDS } from '../personas'
import { takeProof } from '../proofs'
import { refuse } from '../refusal'
import { logEvent } from '../security-log'
import type { StoredProof } from '../state'
import { checkCode, redeemCode, useCode } from './otp'
import type { Handlers } from './types'

const CHALLENGE_MS = 2 * 60_000
const PROOF_MS = 5 * 60_000
/** How long full values may stand on a screen. */
const REVEAL_MS = 30_000
const FACE_TRIES = 3
/** Failed faces are forgotten after this time; until then another way is offered. */
const FACE_PAUSE_MS = 30 * 60_000

const FACE_CAUSES: Readonly<Record<string, ErrorCause>> = {
  light: 'face-light',
  glasses: 'face-glasses',
  'no-match': 'face-no-match',
  timeout: 'face-timeout',
}

const PASSED = 'demo:passed'

type Typed<Name extends 'card'> = Extract<ParsedInputOf<'step-up.finish'>, { factor: Name }>
type Aim = Pick<StoredProof, 'purpose' | 'subject' | 'recordId'>

const faceFailures = ({ state, now }: Context, userId: string): number =>
  state.faceFailures.find((item) => item.userId === userId && now < item.at + FACE_PAUSE_MS)?.count ?? 0

function countFace({ state, now }: Context, userId: string, count: number): void {
  state.faceFailures = state.faceFailures.filter((item) => item.userId !== userId)
  if (count > 0) state.faceFailures.push({ userId, count, at: now })
}

/** A vendor's signed answer would be opened here; the demonstration's says in plain words how it went. */
function judgeFace(context: Context, userId: string, evidence: string): void {
  const failed = faceFailures(context, userId)
  // Challenges asked for beforehand are no further tries.
  if (failed >= FACE_TRIES) return refuse('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
  if (evidence === PASSED) return countFace(context, userId, 0)
  const count = failed + 1
  countFace(context, userId, count)
  logEvent(context, userId, 'step-up-failed')
  if (count >= FACE_TRIES) return refuse('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
  refuse('VERIFY-FACE', { cause: FACE_CAUSES[evidence.slice('demo:'.length)] ?? 'face-no-match', triesLeft: FACE_TRIES - count })
}

/** Uses the challenge up. @throws Refusal AUTH-403 for one that was never given, or has run out */
function answerChallenge(context: Context, userId: string, { challenge, factor }: { challenge: string; factor: string }): Aim {
  const { state, now } = context
  const given = state.challenges.find((item) => item.challenge === challenge && item.userId === userId && item.factor === factor)
  if (!given || now >= given.expiresAt) return refuse('AUTH-403', { cause: 'proof-missing' })
  state.challenges = state.challenges.filter((item) => item !== given)
  return { purpose: given.purpose, subject: given.subject, recordId: null }
}

/** Whose card has to be named: the one that is locked or being verified; for anything else one of this person's, or the one that moves. */
function recordsInQuestion({ state }: Context, userId: string, { purpose, subject }: Pick<Aim, 'purpose' | 'subject'>): (string | null)[] {
  if (purpose === 'lock') return state.locks.filter(({ lockId }) => lockId === subject).map((lock) => recordIn(lock.subject))
  if (purpose === 'flow') return state.flows.filter(({ flowId }) => flowId === subject).map(({ recordId }) => recordId)
  if (purpose === 'card') return RECORDS.map(({ recordId }) => recordId)
  return state.bindings.filter((binding) => binding.userId === userId).map(({ recordId }) => recordId)
}

function byCard(context: Context, userId: string, { otpCode, ssc, purpose, subject: given }: Typed<'card'>): Aim {
  // The other way opens only after the face has failed: it is the weaker one.
  if (faceFailures(context, userId) < FACE_TRIES) return refuse('AUTH-403', { cause: 'proof-missing' })
  checkCode(context, 'step-up', userId, otpCode)
  const typed = normalizeNumber(ssc)
  const aim = { purpose, subject: given ?? null }
  const recordId = recordsInQuestion(context, userId, aim).find((known) => known !== null && credentialsOf(known).ssc === typed)
  if (!recordId) return refuse('CARD-404')
  useCode(context, 'step-up', userId)
  countFace(context, userId, 0)
  return { ...aim, recordId }
}

/** @returns what the proof is for */
function checkFactor(context: Context, userId: string, input: ParsedInputOf<'step-up.finish'>): Aim {
  if (input.factor === 'card') return byCard(context, userId, input)
  if (input.factor === 'code') {
    redeemCode(context, 'step-up', userId, input.otpCode)
    return { purpose: input.purpose, subject: input.subject ?? null, recordId: null }
  }
  const aim = answerChallenge(context, userId, input)
  if (input.factor === 'face') judgeFace(context, userId, input.evidence)
  else if (input.evidence !== PASSED) return refuse('AUTH-403', { cause: 'proof-missing' })
  return aim
}

export const stepUpHandlers = {
  'step-up.begin': ({ factor, purpose, subject: given }, context) => {
    const subject = given ?? null
    const { state, now } = context
    const { userId } = sessionOf(context)
    if (factor === 'face' && faceFailures(context, userId) >= FACE_TRIES)
      return refuse('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
    const challenge = { challenge: token(context, 'challenge'), userId, factor, purpose, subject, expiresAt: now + CHALLENGE_MS }
    state.challenges = state.challenges.filter((item) => item.expiresAt > now).concat(challenge)
    return { challenge: challenge.challenge, expiresAt: toIso(challenge.expiresAt) }
  },
  'step-up.finish': (input, context) => {
    const { state, now } = context
    const { userId } = sessionOf(context)
    const aim = checkFactor(context, userId, input)
    const proof = { proof: token(context, 'proof'), userId, factor: input.factor, ...aim, expiresAt: now + PROOF_MS }
    state.proofs = state.proofs.filter((item) => item.expiresAt > now).concat(proof)
    return { proof: proof.proof, factor: proof.factor, expiresAt: toIso(proof.expiresAt) }
  },
  'cards.reveal': ({ cardId, proof }, context) => {
    const { recordId, userId } = bindingOf(context, cardId)
    takeProof(context, proof, { purpose: 'reveal' })
    logEvent(context, userId, 'revealed')
    const { ssn, ssc } = credentialsOf(recordId)
    return { psnName: recordOf(recordId).name, certno: ssn, ssc, hideAt: toIso(context.now + REVEAL_MS) }
  },
  'user.delete': ({ proof }, context) => {
    const { userId } = sessionOf(context)
    takeProof(context, proof, { purpose: 'deletion' })
    forgetUser(context.state, userId)
    return {}
  },
} satisfies Partial<Handlers>
