import * as v from 'valibot'
import { id, isoTime, text } from './primitives'

/**
 * The closed catalogue of failures. Every code has text, cause and next steps in `locales/errors`;
 * adding one here fails the typecheck until that text exists.
 */
export const ERROR_CODES = [
  'AUTH-401',
  'AUTH-403',
  /** A new password that is too weak, or was used before. */
  'AUTH-422',
  'AUTH-423',
  'AUTH-440',
  'CARD-404',
  'CARD-409',
  'CARD-422',
  'VERIFY-PHOTO',
  'VERIFY-FACE',
  'VERIFY-OTP',
  'VERIFY-NAME',
  'BAL-STALE',
  'BAL-PENDING',
  'BAL-ARREARS',
  'BAL-MISMATCH',
  'SUB-REFUSED',
  'SUB-BANNED',
  'SUB-OFF',
  'NET-OFFLINE',
  'NET-TIMEOUT',
  'SRV-5XX',
  'SRV-429',
  'SRV-BAD',
  /** The record asked for does not exist or is not this user's (one code for both: no enumeration). */
  'DATA-404',
  /** The phone has no room left: the app works, but cannot remember. */
  'DEV-STORAGE',
  /** WeChat or Alipay hands out no login code: nothing was asked of the insurer. */
  'DEV-LOGIN',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** HTTP status of each code that has one of its own. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  'AUTH-401': 401,
  'AUTH-403': 403,
  'AUTH-423': 423,
  'AUTH-440': 401,
  'CARD-404': 404,
  'CARD-409': 409,
  'DATA-404': 404,
  'SRV-429': 429,
  'SRV-5XX': 503,
  'SRV-BAD': 400,
}

/** The HTTP status a code is answered with; 422 for all others: understood, and not possible. */
export const httpStatusOf = (code: ErrorCode): number => STATUS[code] ?? 422

/** What within a code went wrong, where the next step depends on it. */
export const ERROR_CAUSES = [
  'otp-wrong',
  'otp-expired',
  'otp-too-many',
  'number-charset',
  'number-length',
  'number-check-digit',
  'number-birth-date',
  'number-area',
  'number-bank-card',
  /** A number of 15 characters, replaced by one of 18. */
  'number-old',
  'sample-only',
  'consent-missing',
  'guardian-missing',
  'ticket-expired',
  'name-mismatch',
  'photo-blurred',
  'photo-dark',
  'photo-glare',
  'photo-cropped',
  'photo-small',
  'photo-wrong-side',
  'photo-expired',
  'face-light',
  'face-glasses',
  'face-no-match',
  'face-timeout',
  'face-too-many',
  'password-weak',
  'password-reused',
  'second-factor',
  'proof-missing',
  'redirect-cancelled',
  'redirect-timed-out',
  'lock-reported',
  'channel-closed',
  'input-invalid',
  'output-invalid',
  'not-implemented',
] as const

export type ErrorCause = (typeof ERROR_CAUSES)[number]

/** A failure as it crosses the transport: never text for a person, never a number of theirs. */
export const failureSchema = v.object({
  code: v.picklist(ERROR_CODES),
  cause: v.optional(v.picklist(ERROR_CAUSES)),
  /** Tries left before a lock (AUTH-401, VERIFY-OTP). */
  triesLeft: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** When a lock, a throttle or a delay ends. */
  until: v.optional(isoTime),
  /** The lock that was met: names no number, opens 登录受限 (AUTH-423). */
  lockId: v.optional(id),
  /** What a proof has to be asked for before this can be done; names nobody (CARD-409). */
  subject: v.optional(id),
  /** Reference the user can copy and read to 12393. */
  reference: text,
})

export type Failure = v.InferOutput<typeof failureSchema>
