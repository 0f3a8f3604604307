import * as v from 'valibot'
import { OTP_PURPOSES, otpReceipt, type OtpPurpose } from '@/contract'
import type { PlatformStorage } from '@/platform/types'
import { readStored } from './stored'

const KEY = 'otp-timers'

const timer = v.pick(otpReceipt, ['resendAt', 'voiceAllowed'])
/** When a code may be asked for again. Neither the phone nor the code is kept. */
export type ResendTimer = v.InferOutput<typeof timer>

const schema = v.record(v.picklist(OTP_PURPOSES), timer)

/** Resend timers of each purpose, kept so that leaving the page or the app does not hide a wait that still goes on. */
export function createResendTimers(storage: PlatformStorage) {
  const all = (): Partial<Record<OtpPurpose, ResendTimer>> => readStored(storage, KEY, schema) ?? {}
  return {
    /** @returns null where no code was asked for on this phone */
    read: (purpose: OtpPurpose): ResendTimer | null => all()[purpose] ?? null,
    /** A full phone forgets the wait; the backend still holds it. */
    keep(purpose: OtpPurpose, { resendAt, voiceAllowed }: ResendTimer): void {
      storage.set(KEY, JSON.stringify({ ...all(), [purpose]: { resendAt, voiceAllowed } }))
    },
  }
}

export type ResendTimers = ReturnType<typeof createResendTimers>
