import { MINUTE, OTP_LENGTH, type OtpPurpose } from '@/contract'
import type { Call } from '../call'
import { fail } from '../domain-error'
import type { Code } from '../storage/documents'
import type { Crypto } from './crypto'
import { countText, noteGuess, failWhileThrottled } from './guesses'
import type { Receiver } from './identity-provider'

/** Key of the code document; one code per phone and purpose at a time. */
export const codeKey = (purpose: OtpPurpose, phoneId: string): string => `${purpose}.${phoneId}`

/** Digest of a code, salted by phone and purpose: a plain digest of six digits would be guessed at once. */
export const codeDigest = ({ digest }: Pick<Crypto, 'digest'>, key: string, code: string): string => digest(`${key}|${code}`)

export const LIFETIME_MS = 5 * MINUTE
export const RESEND_MS = MINUTE
const TRIES = 5

/** The code last sent to a phone for a purpose; null where there is none. */
export const codeOf = ({ tx }: Call, purpose: OtpPurpose, phoneId: string): Promise<Code | null> => tx.code.get(codeKey(purpose, phoneId))

const digestOf = ({ crypto }: Call, purpose: OtpPurpose, phoneId: string, code: string): string =>
  codeDigest(crypto, codeKey(purpose, phoneId), code)

/**
 * Checks an SMS code without using it up.
 * @throws DomainError VERIFY-OTP (otp-wrong with tries left, otp-expired, otp-too-many), SRV-429 for whoever guessed too much
 */
export async function checkCode(call: Call, purpose: OtpPurpose, phoneId: string, typed: string): Promise<void> {
  await failWhileThrottled(call, phoneId)
  const code = await codeOf(call, purpose, phoneId)
  if (!code || call.now >= code.sentAt + LIFETIME_MS) return fail('VERIFY-OTP', { cause: 'otp-expired' })
  if (code.wrong >= TRIES) return fail('VERIFY-OTP', { cause: 'otp-too-many', triesLeft: 0 })
  if (code.digest === digestOf(call, purpose, phoneId, typed)) return
  code.wrong += 1
  await noteGuess(call, { phoneId })
  const triesLeft = TRIES - code.wrong
  fail('VERIFY-OTP', triesLeft > 0 ? { cause: 'otp-wrong', triesLeft } : { cause: 'otp-too-many', triesLeft })
}

/** Counts a failed try on a correct code, when what came with it was wrong. */
export async function spendTry(call: Call, purpose: OtpPurpose, phoneId: string): Promise<void> {
  const code = await codeOf(call, purpose, phoneId)
  if (code) code.wrong += 1
  await noteGuess(call, { phoneId })
}

/** Deletes a used code. */
export const useCode = ({ tx }: Call, purpose: OtpPurpose, phoneId: string): Promise<void> => tx.code.delete(codeKey(purpose, phoneId))

/** Checks a code and uses it up. @throws DomainError VERIFY-OTP */
export async function redeemCode(call: Call, purpose: OtpPurpose, phoneId: string, typed: string): Promise<void> {
  await checkCode(call, purpose, phoneId, typed)
  await useCode(call, purpose, phoneId)
}

/** Sends a code unless the last one is younger than a minute: a second factor must neither flood a phone nor reset its tries. */
export async function ensureCode(call: Call, purpose: OtpPurpose, phoneId: string, sentTo: string): Promise<void> {
  const previous = await codeOf(call, purpose, phoneId)
  if (!previous || call.now >= previous.sentAt + RESEND_MS) await sendCode(call, purpose, { phoneId, sentTo })
}

/** Sends a code; it replaces the one before. @returns codes sent in a row without one being used */
export async function sendCode(call: Call, purpose: OtpPurpose, { phoneId, sentTo }: Receiver): Promise<number> {
  const { tx, real, now, ids, identity } = call
  await countText(call, phoneId)
  const previous = await codeOf(call, purpose, phoneId)
  const code = String(Number.parseInt(ids.next('otp', 12), 16) % 10 ** OTP_LENGTH).padStart(OTP_LENGTH, '0')
  const sends = (previous && now < previous.sentAt + LIFETIME_MS ? previous.sends : 0) + 1
  const digest = digestOf(call, purpose, phoneId, code)
  await tx.code.put(codeKey(purpose, phoneId), { purpose, digest, sentAt: now, wrong: 0, sends, keepUntil: real() + LIFETIME_MS })
  await identity.text(call, { phoneId, sentTo }, code)
  return sends
}
