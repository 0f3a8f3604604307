import type { ErrorCause, ParsedInputOf } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { normalizeNumber } from '@/domain/typed-text'
import { bindingOf, pendingOf, userOf, type Call } from '../call'
import { forgetUser } from '../forget-user'
import { accountIn, recordIn, searchLock } from '../locks'
import { facesRecord } from '../ownership'
import { credentialsOf, recordOf } from '../personas'
import { movedRecord, takeProof } from '../proofs'
import { refuse } from '../refusal'
import { logEvent } from '../security-log'
import type { StoredProof } from '../storage/documents'
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
async function faceFailures(call: Call, aim: Aim): Promise<number> {
  const { faceFailures: failures } = await pendingOf(call)
  return failures.find((item) => item.about === about(aim) && call.now < item.at + FACE_PAUSE_MS)?.count ?? 0
}

async function countFace(call: Call, aim: Aim, count: number): Promise<void> {
  const { now } = call
  const pending = await pendingOf(call)
  pending.faceFailures = pending.faceFailures.filter((item) => now < item.at + FACE_PAUSE_MS && item.about !== about(aim))
  if (count > 0) pending.faceFailures.push({ about: about(aim), count, at: now })
}

/** Whether the face in front of the phone is one that is asked for. Where none is named, the session already says whose it is. */
async function isWanted(call: Call, aim: Aim): Promise<boolean> {
  if (aim.subject === null) return true
  for (const recordId of await recordsInQuestion(call, aim)) if (await facesRecord(call, recordId)) return true
  return false
}

/** A vendor's signed answer would be opened here; the demonstration's says in plain words how it went. */
async function judgeFace(call: Call, evidence: string, aim: Aim): Promise<void> {
  const failed = await faceFailures(call, aim)
  // Challenges asked for beforehand are no further tries.
  if (failed >= FACE_TRIES) return refuse('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
  if (evidence === PASSED && (await isWanted(call, aim))) return countFace(call, aim, 0)
  const count = failed + 1
  await countFace(call, aim, count)
  await logEvent(call, userOf(call).userId, 'step-up-failed')
  if (count >= FACE_TRIES) return refuse('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
  const cause = lookUp(FACE_CAUSES, evidence.slice('demo:'.length)) ?? 'face-no-match'
  refuse('VERIFY-FACE', { cause, triesLeft: FACE_TRIES - count })
}

/** Evidence comes from outside: `constructor` names no cause. */
const lookUp = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined

/** Kept with the other consents, where the person finds it and takes it back; in the log once, not for each try. */
async function consentToFace(call: Call, version: string): Promise<void> {
  const user = userOf(call)
  const others = user.consents.filter(({ kind }) => kind !== 'face')
  if (others.length === user.consents.length) await logEvent(call, user.userId, 'consent-given')
  user.consents = [...others, { kind: 'face', version, grantedAt: toIso(call.now) }]
}

/** Uses the challenge up. @throws Refusal AUTH-403 for one that was never given, or has run out */
async function answerChallenge(call: Call, { challenge, factor }: { challenge: string; factor: string }): Promise<Aim> {
  const pending = await pendingOf(call)
  const digest = call.crypto.digest(challenge)
  const given = pending.challenges.find((item) => item.digest === digest && item.factor === factor)
  if (!given || call.now >= given.expiresAt) return refuse('AUTH-403', { cause: 'proof-missing' })
  pending.challenges = pending.challenges.filter((item) => item !== given)
  return { purpose: given.purpose, subject: given.subject }
}

const known = (recordId: string | null | undefined): string[] => (recordId ? [recordId] : [])

/** Who has to be seen, or whose card be named: of the lock, the verification or the move; for anything else one of this person's. */
async function recordsInQuestion(call: Call, { purpose, subject }: Aim): Promise<string[]> {
  if (purpose === 'lock') {
    const found = subject === null ? null : await searchLock(call, subject)
    return found ? known(recordIn(found.subject) ?? (await accountIn(call, found.subject))?.recordId) : []
  }
  const pending = await pendingOf(call)
  if (purpose === 'flow') return pending.flows.filter(({ flowId }) => flowId === subject).flatMap(({ recordId }) => known(recordId))
  if (purpose === 'card') return known(movedRecord(pending, subject, call.now))
  return userOf(call).cards.map(({ recordId }) => recordId)
}

async function byCard(call: Call, { otpCode, ssc, purpose, subject: given }: Typed<'card'>): Promise<Aim> {
  const { userId } = userOf(call)
  const aim = { purpose, subject: given ?? null }
  await checkCode(call, 'step-up', userId, otpCode)
  const typed = normalizeNumber(ssc)
  const records = await recordsInQuestion(call, aim)
  if (!records.some((recordId) => credentialsOf(recordId).ssc === typed)) {
    await spendTry(call, 'step-up', userId)
    return refuse('CARD-404')
  }
  await useCode(call, 'step-up', userId)
  await countFace(call, aim, 0)
  return aim
}

/** @returns what the proof is for */
async function checkFactor(call: Call, input: ParsedInputOf<'step-up.finish'>): Promise<Aim> {
  if (input.factor === 'card') return byCard(call, input)
  if (input.factor === 'code') {
    await redeemCode(call, 'step-up', userOf(call).userId, input.otpCode)
    return { purpose: input.purpose, subject: input.subject ?? null }
  }
  const aim = await answerChallenge(call, input)
  if (input.factor === 'face') await judgeFace(call, input.evidence, aim)
  else if (input.evidence !== PASSED) return refuse('AUTH-403', { cause: 'proof-missing' })
  return aim
}

/** As many as somebody may have under way at once; of more the oldest end. */
const UNDER_WAY = 10

export const stepUpHandlers = {
  'step-up.begin': async (input, call) => {
    const { factor, purpose } = input
    const subject = input.subject ?? null
    const { now, ids, crypto } = call
    if (input.factor === 'face') {
      if ((await faceFailures(call, { purpose, subject })) >= FACE_TRIES)
        return refuse('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
      await consentToFace(call, input.consent.version)
    }
    const pending = await pendingOf(call)
    const challenge = ids.next('challenge')
    const given = { digest: crypto.digest(challenge), factor, purpose, subject, expiresAt: now + CHALLENGE_MS }
    pending.challenges = pending.challenges
      .filter((item) => item.expiresAt > now)
      .concat(given)
      .slice(-UNDER_WAY)
    return { challenge, expiresAt: toIso(given.expiresAt) }
  },
  'step-up.finish': async (input, call) => {
    const { now, ids, crypto } = call
    const aim = await checkFactor(call, input)
    const pending = await pendingOf(call)
    const proof = ids.next('proof')
    const given = { digest: crypto.digest(proof), factor: input.factor, ...aim, expiresAt: now + PROOF_MS }
    pending.proofs = pending.proofs
      .filter((item) => item.expiresAt > now)
      .concat(given)
      .slice(-UNDER_WAY)
    return { proof, factor: given.factor, expiresAt: toIso(given.expiresAt) }
  },
  'cards.reveal': async ({ cardId, proof }, call) => {
    const { recordId } = bindingOf(call, cardId)
    await takeProof(call, proof, { purpose: 'reveal' })
    await logEvent(call, userOf(call).userId, 'revealed')
    const { ssn, ssc } = credentialsOf(recordId)
    return { psnName: recordOf(recordId).name, certno: ssn, ssc, hideAt: toIso(call.now + REVEAL_MS) }
  },
  'user.delete': async ({ proof }, call) => {
    await takeProof(call, proof, { purpose: 'deletion' })
    await forgetUser(call, userOf(call))
    return {}
  },
} satisfies Partial<Handlers>
