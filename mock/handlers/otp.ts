import type { OtpPurpose } from '@/contract'
import { toDeadline, toIso } from '@/domain/beijing-time'
import { maskPhone } from '@/domain/mask'
import { nextSerial, sessionOf, token, type Context } from '../context'
import { refuse } from '../refusal'
import type { Code } from '../state'
import { findUser, userIdOf } from '../users'
import type { Handlers } from './types'

const LIFETIME_MS = 5 * 60_000
const RESEND_MS = 60_000
const TRIES = 5
const SMS_LIMIT = 20
/** Text messages after which a call is offered. */
const VOICE_AFTER = 2

const find = (context: Context, purpose: OtpPurpose, userId: string): Code | null => {
  for (const code of context.state.codes) if (code.purpose === purpose && code.userId === userId) return code
  return null
}

/**
 * Checks an SMS code without using it up.
 * @throws Refusal VERIFY-OTP (otp-wrong with tries left, otp-expired, otp-too-many)
 */
export function checkCode(context: Context, purpose: OtpPurpose, userId: string, typed: string): void {
  const code = find(context, purpose, userId)
  if (!code || context.now >= code.sentAt + LIFETIME_MS) return refuse('VERIFY-OTP', { cause: 'otp-expired' })
  if (code.wrong >= TRIES) return refuse('VERIFY-OTP', { cause: 'otp-too-many', triesLeft: 0 })
  if (code.code === typed) return
  code.wrong += 1
  const triesLeft = TRIES - code.wrong
  refuse('VERIFY-OTP', triesLeft > 0 ? { cause: 'otp-wrong', triesLeft } : { cause: 'otp-too-many', triesLeft })
}

/** Takes one try off a code that was right but led nowhere. */
export function spendTry(context: Context, purpose: OtpPurpose, userId: string): void {
  const code = find(context, purpose, userId)
  if (code) code.wrong += 1
}

/** Forgets a code once what it was for has happened. */
export function useCode(context: Context, purpose: OtpPurpose, userId: string): void {
  context.state.codes = context.state.codes.filter((code) => code.purpose !== purpose || code.userId !== userId)
}

/** Checks a code and uses it up. @throws Refusal VERIFY-OTP */
export function redeemCode(context: Context, purpose: OtpPurpose, userId: string, typed: string): void {
  checkCode(context, purpose, userId, typed)
  useCode(context, purpose, userId)
}

interface Receiver {
  userId: string
  /** Masked. */
  sentTo: string
}

/** The phone of a verification that waits for a second code: the person need not type it again. */
function waitingPhone({ state, session }: Context): Receiver | null {
  const flow = state.flows.find((open) => open.userId === session?.userId && open.steps[open.done] === 'second-factor')
  return flow?.phoneId && flow.phoneMasked ? { userId: flow.phoneId, sentTo: flow.phoneMasked } : null
}

function namedPhone(context: Context, purpose: OtpPurpose, phone: string | undefined): Receiver {
  if (phone !== undefined) return { userId: userIdOf(context, phone), sentTo: maskPhone(phone) }
  return (purpose === 'channel' ? waitingPhone(context) : null) ?? refuse('SRV-BAD', { cause: 'input-invalid' })
}

/** Everything but signing in goes to the phone of the session, whatever the caller names. */
function sessionPhone(context: Context): Receiver {
  const { userId } = sessionOf(context)
  return { userId, sentTo: findUser(context.state, userId)?.phoneMasked ?? refuse('AUTH-403', { cause: 'sample-only' }) }
}

/** Sends a code where none is younger than a minute: what another factor set off must not flood a phone, nor give new tries. */
export function ensureCode(context: Context, purpose: OtpPurpose, userId: string): void {
  const previous = find(context, purpose, userId)
  if (!previous || context.now >= previous.sentAt + RESEND_MS) sendCode(context, purpose, userId)
}

/** Sends a code that takes the place of the one before. @returns how many were sent without one being used */
function sendCode(context: Context, purpose: OtpPurpose, userId: string): number {
  const { state, now } = context
  const previous = find(context, purpose, userId)
  const code = String(Number.parseInt(token(context, 'otp', 12), 16) % 1_000_000).padStart(6, '0')
  const sends = (previous && now < previous.sentAt + LIFETIME_MS ? previous.sends : 0) + 1
  useCode(context, purpose, userId)
  state.codes.push({ purpose, userId, code, sentAt: now, wrong: 0, sends })
  // The phone of the demonstration: only the operators' outbox ever shows a code.
  state.sms = state.sms
    .concat({ id: `sms-${nextSerial(state)}`, at: toIso(now), channel: 'sms', code, kind: null, fields: [] })
    .slice(-SMS_LIMIT)
  return sends
}

const NAMED: readonly OtpPurpose[] = ['sign-in', 'channel']

export const otpHandlers = {
  'otp.send': ({ purpose, phone, by }, context) => {
    const { now } = context
    const { userId, sentTo } = NAMED.includes(purpose) ? namedPhone(context, purpose, phone) : sessionPhone(context)
    const previous = find(context, purpose, userId)
    if (previous && now < previous.sentAt + RESEND_MS) return refuse('SRV-429', { until: toDeadline(previous.sentAt + RESEND_MS) })
    if (by === 'voice' && (previous?.sends ?? 0) < VOICE_AFTER) return refuse('SRV-429')
    const sends = sendCode(context, purpose, userId)
    return { sentTo, expiresAt: toIso(now + LIFETIME_MS), resendAt: toDeadline(now + RESEND_MS), voiceAllowed: sends >= VOICE_AFTER }
  },
} satisfies Partial<Handlers>
