import type { OtpPurpose } from '@/contract'
import { toDeadline, toIso } from '@/domain/beijing-time'
import { maskPhone } from '@/domain/mask'
import { codeOf, LIFETIME_MS, RESEND_MS, sendCode } from '../access/codes'
import type { Receiver } from '../access/identity-provider'
import { userIdOf } from '../access/users'
import { pendingOf, userOf, type Call } from '../call'
import { fail } from '../domain-error'
import type { Handlers } from './types'

/** SMS after which a voice call is offered. */
const VOICE_AFTER = 2

/** The phone of a flow that waits for its second factor; it need not be typed again. */
async function waitingPhone(call: Call): Promise<Receiver | null> {
  if (!call.caller) return null
  const { flows } = await pendingOf(call)
  const flow = flows.find((open) => open.steps[open.done] === 'second-factor')
  return flow?.phoneId && flow.phoneMasked ? { phoneId: flow.phoneId, sentTo: flow.phoneMasked } : null
}

async function namedPhone(call: Call, purpose: OtpPurpose, phone: string | undefined): Promise<Receiver> {
  if (phone !== undefined) return { phoneId: await userIdOf(call, phone), sentTo: maskPhone(phone) }
  return (
    (purpose === 'channel' ? await waitingPhone(call) : null) ??
    fail('SRV-BAD', { cause: 'input-invalid', field: 'phone', expected: 'required' })
  )
}

/** All purposes except NAMED use the phone of the session, whatever the caller sends. */
function sessionPhone(call: Call): Receiver {
  const { userId, phoneMasked } = userOf(call)
  return { phoneId: userId, sentTo: phoneMasked ?? fail('AUTH-403', { cause: 'sample-only' }) }
}

const NAMED: readonly OtpPurpose[] = ['sign-in', 'channel']

export const otpHandlers = {
  'otp.send': async ({ purpose, phone, by }, call) => {
    const { now } = call
    const receiver = NAMED.includes(purpose) ? await namedPhone(call, purpose, phone) : sessionPhone(call)
    const previous = await codeOf(call, purpose, receiver.phoneId)
    if (previous && now < previous.sentAt + RESEND_MS) return fail('SRV-429', { until: toDeadline(previous.sentAt + RESEND_MS) })
    if (by === 'voice' && (previous?.sends ?? 0) < VOICE_AFTER) return fail('SRV-429')
    const sends = await sendCode(call, purpose, receiver)
    return {
      sentTo: receiver.sentTo,
      expiresAt: toIso(now + LIFETIME_MS),
      resendAt: toDeadline(now + RESEND_MS),
      voiceAllowed: sends >= VOICE_AFTER,
    }
  },
} satisfies Partial<Handlers>
