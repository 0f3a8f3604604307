import { MINUTE, type ErrorCause, type ParsedInputOf } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { normalizeNumber } from '@/domain/typed-text'
import { bindingOf, pendingOf, userOf, type Call } from '../call'
import { forgetUser } from '../access/forget-user'
import { noteGuess, failWhileThrottled } from '../access/guesses'
import { accountIn, recordIn, searchLock } from '../access/locks'
import { facesRecord } from '../access/ownership'
import { credentialsOf, recordOf } from '../personas'
import { movedRecord, redeemStepUpToken } from '../access/step-up-tokens'
import { fail } from '../domain-error'
import { withdrawAll } from '../enterprise/withdrawal'
import { logEvent } from '../access/security-log'
import type { StoredStepUpToken } from '../storage/documents'
import { checkCode, redeemCode, spendTry, useCode } from '../access/codes'
import type { Handlers } from './types'

const CHALLENGE_MS = 2 * MINUTE
const TOKEN_MS = 5 * MINUTE
/** ms that full values may be shown. */
const REVEAL_MS = 30_000
const FACE_TRIES = 3
/** ms after which failed faces are forgotten; until then another factor is offered. */
const FACE_PAUSE_MS = 30 * MINUTE

const FACE_CAUSES: Readonly<Record<string, ErrorCause>> = {
  light: 'face-light',
  glasses: 'face-glasses',
  'no-match': 'face-no-match',
  timeout: 'face-timeout',
}

const PASSED = 'demo:passed'

type Typed<Name extends 'card'> = Extract<ParsedInputOf<'step-up.finish'>, { factor: Name }>
type Scope = Pick<StoredStepUpToken, 'purpose' | 'subject'>

const about = ({ purpose, subject }: Scope): string => `${purpose}|${subject ?? ''}`

/** Failed faces per scope: failures for one must not block the others. */
async function faceFailures(call: Call, scope: Scope): Promise<number> {
  const { faceFailures: failures } = await pendingOf(call)
  return failures.find((item) => item.about === about(scope) && call.now < item.at + FACE_PAUSE_MS)?.count ?? 0
}

async function countFace(call: Call, scope: Scope, count: number): Promise<void> {
  const { now } = call
  const pending = await pendingOf(call)
  pending.faceFailures = pending.faceFailures.filter((item) => now < item.at + FACE_PAUSE_MS && item.about !== about(scope))
  if (count > 0) pending.faceFailures.push({ about: about(scope), count, at: now })
}

/** Whether the face in front of the phone counts for the scope. Without a subject the session identifies the person. */
async function isWanted(call: Call, scope: Scope): Promise<boolean> {
  if (scope.subject === null) return true
  for (const recordId of await recordsInQuestion(call, scope)) if (await facesRecord(call, recordId)) return true
  return false
}

/** Checks the evidence of a face. A real provider verifies the vendor's signature here; the demo's evidence is plain text. */
async function judgeFace(call: Call, evidence: string, scope: Scope): Promise<void> {
  await failWhileThrottled(call)
  const failed = await faceFailures(call, scope)
  // Challenges issued before the limit was reached give no further tries.
  if (failed >= FACE_TRIES) return fail('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
  if (evidence === PASSED && (await isWanted(call, scope))) return countFace(call, scope, 0)
  await noteGuess(call)
  const count = failed + 1
  await countFace(call, scope, count)
  await logEvent(call, userOf(call).userId, 'step-up-failed')
  if (count >= FACE_TRIES) return fail('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
  const cause = lookUp(FACE_CAUSES, evidence.slice('demo:'.length)) ?? 'face-no-match'
  fail('VERIFY-FACE', { cause, triesLeft: FACE_TRIES - count })
}

/** Own properties only: evidence comes from outside and may be `constructor`. */
const lookUp = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined

/** Stores the face consent with the others; logged the first time only. */
async function consentToFace(call: Call, version: string): Promise<void> {
  const user = userOf(call)
  const others = user.consents.filter(({ kind }) => kind !== 'face')
  if (others.length === user.consents.length) await logEvent(call, user.userId, 'consent-given')
  user.consents = [...others, { kind: 'face', version, grantedAt: toIso(call.now) }]
}

/** Redeems a challenge. @throws DomainError AUTH-403 for an unknown or expired one */
async function answerChallenge(call: Call, { challenge, factor }: { challenge: string; factor: string }): Promise<Scope> {
  const pending = await pendingOf(call)
  const digest = call.crypto.digest(challenge)
  const given = pending.challenges.find((item) => item.digest === digest && item.factor === factor)
  if (!given || call.now >= given.expiresAt) return fail('AUTH-403', { cause: 'proof-missing' })
  pending.challenges = pending.challenges.filter((item) => item !== given)
  return { purpose: given.purpose, subject: given.subject }
}

const known = (recordId: string | null | undefined): string[] => (recordId ? [recordId] : [])

/** Records whose owner's face or card counts: that of the lock, flow or moved card; otherwise the caller's own. */
async function recordsInQuestion(call: Call, { purpose, subject }: Scope): Promise<string[]> {
  if (purpose === 'lock') {
    const found = subject === null ? null : await searchLock(call, subject)
    return found ? known(recordIn(found.subject) ?? (await accountIn(call, found.subject))?.recordId) : []
  }
  const pending = await pendingOf(call)
  if (purpose === 'flow') return pending.flows.filter(({ flowId }) => flowId === subject).flatMap(({ recordId }) => known(recordId))
  if (purpose === 'card') return known(movedRecord(pending, subject, call.now))
  return userOf(call).cards.map(({ recordId }) => recordId)
}

async function byCard(call: Call, { otpCode, ssc, purpose, subject: given }: Typed<'card'>): Promise<Scope> {
  const { userId } = userOf(call)
  const scope = { purpose, subject: given ?? null }
  await checkCode(call, 'step-up', userId, otpCode)
  const typed = normalizeNumber(ssc)
  const records = await recordsInQuestion(call, scope)
  if (!records.some((recordId) => credentialsOf(recordId).ssc === typed)) {
    await spendTry(call, 'step-up', userId)
    return fail('CARD-404')
  }
  await useCode(call, 'step-up', userId)
  await countFace(call, scope, 0)
  return scope
}

/** @returns the scope of the token */
async function checkFactor(call: Call, input: ParsedInputOf<'step-up.finish'>): Promise<Scope> {
  if (input.factor === 'card') return byCard(call, input)
  if (input.factor === 'code') {
    await redeemCode(call, 'step-up', userOf(call).userId, input.otpCode)
    return { purpose: input.purpose, subject: input.subject ?? null }
  }
  const scope = await answerChallenge(call, input)
  if (input.factor === 'face') await judgeFace(call, input.evidence, scope)
  else if (input.evidence !== PASSED) return fail('AUTH-403', { cause: 'proof-missing' })
  return scope
}

/** Challenges, and step-up tokens, per user; beyond, the oldest ends. */
const UNDER_WAY = 10

export const stepUpHandlers = {
  'step-up.begin': async (input, call) => {
    const { factor, purpose } = input
    const subject = input.subject ?? null
    const { now, ids, crypto } = call
    if (input.factor === 'face') {
      if ((await faceFailures(call, { purpose, subject })) >= FACE_TRIES)
        return fail('VERIFY-FACE', { cause: 'face-too-many', triesLeft: 0 })
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
    const scope = await checkFactor(call, input)
    const pending = await pendingOf(call)
    const proof = ids.next('proof')
    const given = { digest: crypto.digest(proof), factor: input.factor, ...scope, expiresAt: now + TOKEN_MS }
    pending.proofs = pending.proofs
      .filter((item) => item.expiresAt > now)
      .concat(given)
      .slice(-UNDER_WAY)
    return { proof, factor: given.factor, expiresAt: toIso(given.expiresAt) }
  },
  'cards.reveal': async ({ cardId, proof }, call) => {
    const { recordId } = bindingOf(call, cardId)
    await redeemStepUpToken(call, proof, { purpose: 'reveal' })
    await logEvent(call, userOf(call).userId, 'revealed')
    const { ssn, ssc } = credentialsOf(recordId)
    return { psnName: recordOf(recordId).name, certno: ssn, ssc, hideAt: toIso(call.now + REVEAL_MS) }
  },
  'user.delete': async ({ proof }, call) => {
    await redeemStepUpToken(call, proof, { purpose: 'deletion' })
    await withdrawAll(call)
    await forgetUser(call, userOf(call))
    return {}
  },
} satisfies Partial<Handlers>
