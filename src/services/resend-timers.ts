import * as v from 'valibot'
import { OTP_PURPOSES, otpReceipt, type OtpPurpose } from '@/contract'
import type { PlatformStorage } from '@/platform/types'
import { readStored } from './stored'

const KEY = 'otp-timers'

const timer = v.pick(otpReceipt, ['resendAt', 'voiceAllowed'])
/** When the next code may be requested. Neither the phone number nor the code is stored. */
export type ResendTimer = v.InferOutput<typeof timer>

const schema = v.record(v.picklist(OTP_PURPOSES), timer)

/**
 * Resend timers by purpose and receiver. They outlive page and app, so that a running wait is still shown.
 * Timers of the session's own phone are stored. Those of a typed number stay in memory, because the number must not be stored.
 */
export function createResendTimers(storage: PlatformStorage) {
  let own: Partial<Record<OtpPurpose, ResendTimer>> = readStored(storage, KEY, schema) ?? {}
  const others = new Map<string, ResendTimer>()
  return {
    /** @param receiver '' for the session's phone @returns null where no code was requested on this phone */
    read: (purpose: OtpPurpose, receiver: string): ResendTimer | null =>
      (receiver === '' ? own[purpose] : others.get(`${purpose} ${receiver}`)) ?? null,
    keep(purpose: OtpPurpose, receiver: string, { resendAt, voiceAllowed }: ResendTimer): void {
      if (receiver !== '') return void others.set(`${purpose} ${receiver}`, { resendAt, voiceAllowed })
      own = { ...own, [purpose]: { resendAt, voiceAllowed } }
      storage.set(KEY, JSON.stringify(own))
    },
    /** Clears all timers: another session has another phone number. */
    forget(): void {
      own = {}
      others.clear()
      storage.remove(KEY)
    },
  }
}

export type ResendTimers = ReturnType<typeof createResendTimers>
