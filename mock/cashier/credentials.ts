import { MINUTE, type Credential, type CredentialState, type Scan } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { changesOf } from '../accounts/account-view'
import { bindingOf, pendingOf, userOf, type Call } from '../call'
import { leftOf } from '../coverage/left'
import { isUninsured } from '../coverage/standing'
import { fail } from '../domain-error'
import { consentedOf } from '../family/relatives'
import { recordOf } from '../personas'
import type { StoredCredential } from '../storage/documents'
import { USUAL_LIFE } from './life'

/** ms that what became of a code can be read. */
const RESULT_MS = 15 * MINUTE

/** Codes that are kept of a person; asking for more drops the oldest. */
const CREDENTIAL_LIMIT = 10

const over: Scan = { status: 'over' }

/** Key of a code's document. The document holds no code, so that nobody can show one from it. */
export const credentialKey = ({ crypto }: Pick<Call, 'crypto'>, token: string): string => crypto.digest(`credential|${token}`)

/** What became of a code by now: one that nobody scanned in time is over, and so is one that a clock set back would keep for longer. */
export const scanAt = ({ scan, expiresAt }: StoredCredential, now: number): Scan =>
  scan.status === 'waiting' && (now >= expiresAt || now < expiresAt - USUAL_LIFE * 1000) ? over : scan

/** Ends the earlier codes, because a person has one open code at a time. Deletes those that nobody can ask for any more. */
async function endEarlier(call: Call): Promise<void> {
  const pending = await pendingOf(call)
  const kept = pending.credentials.filter(({ keptUntil }) => call.now < keptUntil).slice(1 - CREDENTIAL_LIMIT)
  for (const { digest } of pending.credentials.filter((one) => !kept.includes(one))) await call.tx.credential.delete(digest)
  pending.credentials = kept
  for (const { digest } of pending.credentials) {
    const earlier = await call.tx.credential.get(digest)
    if (earlier?.scan.status === 'waiting') earlier.scan = over
  }
}

/** The record of a card, or of a relative with 亲情账户. @throws DomainError DATA-404, BAL-ARREARS for a relative who is not insured */
async function shownRecord(call: Call, cardId: string, memberId: string | undefined): Promise<string> {
  if (memberId === undefined) return bindingOf(call, cardId).recordId
  const { recordId, code } = await consentedOf(call, cardId, memberId)
  if (!code) return fail('DATA-404')
  const left = await leftOf(call, recordId)
  if (isUninsured(recordOf(recordId), await changesOf(call, recordId), call.now) || left === 'left') return fail('BAL-ARREARS')
  return recordId
}

/** Issues a code of a card, or of a relative; the ones shown before are over, whoever's they are. @throws DomainError as `shownRecord` */
export async function issueCredential(call: Call, cardId: string, memberId?: string): Promise<Credential> {
  const { now, ids, sandbox, tx } = call
  const recordId = await shownRecord(call, cardId, memberId)
  const { keepUntil } = userOf(call)
  await endEarlier(call)
  const token = `MOCK-${ids.next('credential', 24).toUpperCase()}`
  const credentialId = `e${ids.next('credential-id', 16)}`
  const digest = credentialKey(call, token)
  const expiresAt = now + sandbox.credentialSeconds * 1000
  const until = call.real() + RESULT_MS
  const tail = token.slice(-4)
  await tx.credential.put(digest, {
    ...{ credentialId, recordId, tail, expiresAt, scan: { status: 'waiting' } },
    keepUntil: keepUntil === null ? until : Math.min(until, keepUntil),
  })
  const pending = await pendingOf(call)
  pending.credentials.push({ credentialId, digest, keptUntil: now + RESULT_MS })
  return { credentialId, token, issuedAt: toIso(now), expiresAt: toIso(expiresAt) }
}

async function storedOf(call: Call, credentialId: string): Promise<StoredCredential> {
  const known = (await pendingOf(call)).credentials.find((one) => one.credentialId === credentialId && call.now < one.keptUntil)
  return (known && (await call.tx.credential.get(known.digest))) ?? fail('DATA-404')
}

/** @throws DomainError DATA-404 for a code that is somebody else's, or older than 15 minutes */
export async function credentialStateOf(call: Call, credentialId: string): Promise<CredentialState> {
  const stored = await storedOf(call, credentialId)
  return { credentialId, tail: stored.tail, scan: scanAt(stored, call.now) }
}

/** Ends a code that nobody scanned. @throws DomainError as `credentialStateOf` */
export async function endCredential(call: Call, credentialId: string): Promise<void> {
  const stored = await storedOf(call, credentialId)
  if (stored.scan.status === 'waiting') stored.scan = over
}

/** Deletes a person's codes, and what became of them. */
export async function forgetCredentialsOf({ tx }: Pick<Call, 'tx'>, userId: string): Promise<void> {
  const pending = await tx.pending.get(userId)
  if (!pending) return
  for (const { digest } of pending.credentials) await tx.credential.delete(digest)
  pending.credentials = []
}
