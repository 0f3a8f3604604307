import type { OtpPurpose } from '@/contract'
import { toDeadline, toIso } from '@/domain/beijing-time'
import { maskPhone } from '@/domain/mask'
import { pendingOf, userOf, type Call } from '../call'
import { codeDigest, codeKey } from '../codes'
import type { Receiver } from '../identity/provider'
import { refuse } from '../refusal'
import type { Code } from '../storage/documents'
import { userIdOf } from '../users'
import type { Handlers } from './types'

const LIFETIME_MS = 5 * 60_000
const RESEND_MS = 60_000
const TRIES = 5
/** Text messages after which a call is offered. */
const VOICE_AFTER = 2

const find = ({ tx }: Call, purpose: OtpPurpose, phoneId: string): Promise<Code | null> => tx.code.get(codeKey(purpose, phoneId))

const digestOf = ({ crypto }: Call, purpose: OtpPurpose, phoneId: string, code: string): string =>
  codeDigest(crypto, codeKey(purpose, phoneId), code)

/**
 * Checks an SMS code without using it up.
 * @throws Refusal VERIFY-OTP (otp-wrong with tries left, otp-expired, otp-too-many)
 */
export async function checkCode(call: Call, purpose: OtpPurpose, phoneId: string, typed: string): Promise<void> {
  const code = await find(call, purpose, phoneId)
  if (!code || call.now >= code.sentAt + LIFETIME_MS) return refuse('VERIFY-OTP', { cause: 'otp-expired' })
  if (code.wrong >= TRIES) return refuse('VERIFY-OTP', { cause: 'otp-too-many', triesLeft: 0 })
  if (code.digest === digestOf(call, purpose, phoneId, typed)) return
  code.wrong += 1
  const triesLeft = TRIES - code.wrong
  refuse('VERIFY-OTP', triesLeft > 0 ? { cause: 'otp-wrong', triesLeft } : { cause: 'otp-too-many', triesLeft })
}

/** Takes one try off a code that was right but led nowhere. */
export async function spendTry(call: Call, purpose: OtpPurpose, phoneId: string): Promise<void> {
  const code = await find(call, purpose, phoneId)
  if (code) code.wrong += 1
}

/** Forgets a code once what it was for has happened. */
export const useCode = ({ tx }: Call, purpose: OtpPurpose, phoneId: string): Promise<void> => tx.code.delete(codeKey(purpose, phoneId))

/** Checks a code and uses it up. @throws Refusal VERIFY-OTP */
export async function redeemCode(call: Call, purpose: OtpPurpose, phoneId: string, typed: string): Promise<void> {
  await checkCode(call, purpose, phoneId, typed)
  await useCode(call, purpose, phoneId)
}

/** The phone of a verification that waits for a second code: the person need not type it again. */
async function waitingPhone(call: Call): Promise<Receiver | null> {
  if (!call.caller) return null
  const { flows } = await pendingOf(call)
  const flow = flows.find((open) => open.steps[open.done] === 'second-factor')
  return flow?.phoneId && flow.phoneMasked ? { phoneId: flow.phoneId, sentTo: flow.phoneMasked } : null
}

async function namedPhone(call: Call, purpose: OtpPurpose, phone: string | undefined): Promise<Receiver> {
  if (phone !== undefined) return { phoneId: await userIdOf(call, phone), sentTo: maskPhone(phone) }
  return (purpose === 'channel' ? await waitingPhone(call) : null) ?? refuse('SRV-BAD', { cause: 'input-invalid' })
}

/** Everything but signing in goes to the phone of the session, whatever the caller names. */
function sessionPhone(call: Call): Receiver {
  const { userId, phoneMasked } = userOf(call)
  return { phoneId: userId, sentTo: phoneMasked ?? refuse('AUTH-403', { cause: 'sample-only' }) }
}

/** Sends a code where none is younger than a minute: what another factor set off must not flood a phone, nor give new tries. */
export async function ensureCode(call: Call, purpose: OtpPurpose, phoneId: string, sentTo: string): Promise<void> {
  const previous = await find(call, purpose, phoneId)
  if (!previous || call.now >= previous.sentAt + RESEND_MS) await sendCode(call, purpose, { phoneId, sentTo })
}

/** Sends a code that takes the place of the one before. @returns how many were sent without one being used */
async function sendCode(call: Call, purpose: OtpPurpose, { phoneId, sentTo }: Receiver): Promise<number> {
  const { tx, real, now, ids, identity } = call
  const previous = await find(call, purpose, phoneId)
  const code = String(Number.parseInt(ids.next('otp', 12), 16) % 1_000_000).padStart(6, '0')
  const sends = (previous && now < previous.sentAt + LIFETIME_MS ? previous.sends : 0) + 1
  const digest = digestOf(call, purpose, phoneId, code)
  await tx.code.put(codeKey(purpose, phoneId), { purpose, digest, sentAt: now, wrong: 0, sends, keepUntil: real() + LIFETIME_MS })
  await identity.text(call, { phoneId, sentTo }, code)
  return sends
}

const NAMED: readonly OtpPurpose[] = ['sign-in', 'channel']

export const otpHandlers = {
  'otp.send': async ({ purpose, phone, by }, call) => {
    const { now } = call
    const receiver = NAMED.includes(purpose) ? await namedPhone(call, purpose, phone) : sessionPhone(call)
    const previous = await find(call, purpose, receiver.phoneId)
    if (previous && now < previous.sentAt + RESEND_MS) return refuse('SRV-429', { until: toDeadline(previous.sentAt + RESEND_MS) })
    if (by === 'voice' && (previous?.sends ?? 0) < VOICE_AFTER) return refuse('SRV-429')
    const sends = await sendCode(call, purpose, receiver)
    return {
      sentTo: receiver.sentTo,
      expiresAt: toIso(now + LIFETIME_MS),
      resendAt: toDeadline(now + RESEND_MS),
      voiceAllowed: sends >= VOICE_AFTER,
    }
  },
} satisfies Partial<Handlers>
