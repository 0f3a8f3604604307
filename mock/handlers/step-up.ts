import type { ErrorCause, ParsedInputOf } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { normalizeNumber } from '@/domain/typed-text'
import { bindingOf, sessionOf, token, type Context } from '../context'
import { forgetUser } from '../forget-user'
import { accountIn, recordIn } from '../locks'
import { facesRecord } from '../ownership'
import { credentialsOf, recordOf, RECORDS } from '../personas'
import { moveSubject, takeProof } from '../proofs'
import { refuse } from '../refusal'
import { logEvent } from '../security-log'
import type { State, StoredProof } from '../state'
import { findUser } from '../users'
import { checkCode, redeemCode, spendTry, useCode } from './otp'
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
type Aim = Pick<StoredProof, 'purpose' | 'subject'>

const about = ({ purpose, subject }: Aim): string => `${purpose}|${subject ?? ''}`

/** Counted for each thing a face is shown for: one that can never fit must not bar the others. */
const faceFailures = ({ state, now }: Context, userId: string, aim: Aim): number =>
  state.faceFailures.find((item) => item.userId === userId && item.about === about(aim) && now < item.at + FACE_PAUSE_MS)?.count ?? 0

function countFace({ state, now }: Context, userId: string, aim: Aim, count: number): void {
  state.faceFailures = state.faceFailures.filter(
    (item) => now < item.at + FACE_PAUSE_MS && (item.userId !== userId || item.about !== about(aim)),
  )
  if (count > 0) state.faceFailures.push({ userId, about: about(aim), count, at: now })
}

/** Whether the face in front of the phone is one that is asked for. Where none is named, the session already says whose it is. */
function isWanted(context: Context, userId: string, aim: Aim): boolean {
  if (aim.subject === null) return true
  return recordsInQuestion(context, userId, aim).some((recordId) => recordId !== null && facesRecord(context, recordId))
}

/** A vendor's signed answer would be opened here; the demonstration's says in plain words how it went. */
function judgeFace(context: Context, userId: string, evidence: string, aim: Aim): void {
  const failed = faceFailures(context, userId, aim)
  // Challenges asked for beforehand are no further tries.
  if (failed >= FACE_TRIES) return refuse('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
  if (evidence === PASSED && isWanted(context, userId, aim)) return countFace(context, userId, aim, 0)
  const count = failed + 1
  countFace(context, userId, aim, count)
  logEvent(context, userId, 'step-up-failed')
  if (count >= FACE_TRIES) return refuse('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
  refuse('VERIFY-FACE', { cause: FACE_CAUSES[evidence.slice('demo:'.length)] ?? 'face-no-match', triesLeft: FACE_TRIES - count })
}

/** Kept with the other consents, where the person finds it and takes it back; in the log once, not for each try. */
function consentToFace(context: Context, userId: string, version: string): void {
  const user = findUser(context.state, userId)
  if (!user) return
  const others = user.consents.filter(({ kind }) => kind !== 'face')
  if (others.length === user.consents.length) logEvent(context, userId, 'consent-given')
  user.consents = [...others, { kind: 'face', version, grantedAt: toIso(context.now) }]
}

/** Uses the challenge up. @throws Refusal AUTH-403 for one that was never given, or has run out */
function answerChallenge(context: Context, userId: string, { challenge, factor }: { challenge: string; factor: string }): Aim {
  const { state, now } = context
  const given = state.challenges.find((item) => item.challenge === challenge && item.userId === userId && item.factor === factor)
  if (!given || now >= given.expiresAt) return refuse('AUTH-403', { cause: 'proof-missing' })
  state.challenges = state.challenges.filter((item) => item !== given)
  return { purpose: given.purpose, subject: given.subject }
}

/** Who has to be seen, or whose card be named: of the lock, the verification or the move; for anything else one of this person's. */
function recordsInQuestion(context: Context, userId: string, { purpose, subject }: Aim): (string | null)[] {
  const { state } = context
  if (purpose === 'lock') return state.locks.filter(({ lockId }) => lockId === subject).map((lock) => recordBehind(state, lock.subject))
  if (purpose === 'flow') return state.flows.filter(({ flowId }) => flowId === subject).map(({ recordId }) => recordId)
  if (purpose === 'card') return RECORDS.map(({ recordId }) => recordId).filter((recordId) => moveSubject(context, recordId) === subject)
  return state.bindings.filter((binding) => binding.userId === userId).map(({ recordId }) => recordId)
}

const recordBehind = (state: State, subject: string): string | null => recordIn(subject) ?? accountIn(state, subject)?.recordId ?? null

function byCard(context: Context, userId: string, { otpCode, ssc, purpose, subject: given }: Typed<'card'>): Aim {
  const aim = { purpose, subject: given ?? null }
  checkCode(context, 'step-up', userId, otpCode)
  const typed = normalizeNumber(ssc)
  if (!recordsInQuestion(context, userId, aim).some((known) => known !== null && credentialsOf(known).ssc === typed)) {
    spendTry(context, 'step-up', userId)
    return refuse('CARD-404')
  }
  useCode(context, 'step-up', userId)
  countFace(context, userId, aim, 0)
  return aim
}

/** @returns what the proof is for */
function checkFactor(context: Context, userId: string, input: ParsedInputOf<'step-up.finish'>): Aim {
  if (input.factor === 'card') return byCard(context, userId, input)
  if (input.factor === 'code') {
    redeemCode(context, 'step-up', userId, input.otpCode)
    return { purpose: input.purpose, subject: input.subject ?? null }
  }
  const aim = answerChallenge(context, userId, input)
  if (input.factor === 'face') judgeFace(context, userId, input.evidence, aim)
  else if (input.evidence !== PASSED) return refuse('AUTH-403', { cause: 'proof-missing' })
  return aim
}

export const stepUpHandlers = {
  'step-up.begin': (input, context) => {
    const { factor, purpose } = input
    const subject = input.subject ?? null
    const { state, now } = context
    const { userId } = sessionOf(context)
    if (input.factor === 'face') {
      if (faceFailures(context, userId, { purpose, subject }) >= FACE_TRIES)
        return refuse('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
      consentToFace(context, userId, input.consent.version)
    }
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
