import * as v from 'valibot'
import { id, isoTime, text } from './primitives'

/** Facts of a code. */
interface ErrorFacts {
  /** The HTTP status it is answered with; 422: understood, and not possible. */
  status: number
  /** A passing trouble of the server: the answer is not kept for retries. */
  passing?: true
  /**
   * Reads that a rejected attempt makes out of date, by the operation's name: it was counted, may have locked something, and is in
   * the security log. None for a code that leaves open whether the write happened: then the write's own reads are out of date.
   */
  invalidates?: readonly string[]
}

/**
 * The closed catalogue of failures. Every code has its text in `locales/errors` and its next steps in `domain/recovery`;
 * adding one here fails the typecheck until both exist.
 */
const ERRORS = {
  'AUTH-401': { status: 401, invalidates: ['locks.get', 'security.log'] },
  'AUTH-403': { status: 403 },
  /** A new password that is too weak, or was used before. */
  'AUTH-422': { status: 422 },
  'AUTH-423': { status: 423, invalidates: ['locks.get', 'security.log'] },
  'AUTH-440': { status: 401 },
  'CARD-404': { status: 404 },
  'CARD-409': { status: 409 },
  'CARD-422': { status: 422 },
  'VERIFY-PHOTO': { status: 422 },
  'VERIFY-FACE': { status: 422, invalidates: ['security.log'] },
  'VERIFY-OTP': { status: 422 },
  /** The fifth number that does not match the person ends the verification. */
  'VERIFY-NAME': { status: 422, invalidates: ['channels.list'] },
  'BAL-STALE': { status: 422 },
  'BAL-PENDING': { status: 422 },
  'BAL-ARREARS': { status: 422 },
  'BAL-MISMATCH': { status: 422 },
  'SUB-REFUSED': { status: 422 },
  'SUB-BANNED': { status: 422 },
  'SUB-OFF': { status: 422 },
  'NET-OFFLINE': { status: 422 },
  'NET-TIMEOUT': { status: 422 },
  'SRV-5XX': { status: 503, passing: true },
  'SRV-429': { status: 429, passing: true },
  'SRV-BAD': { status: 400, passing: true },
  /** The record asked for does not exist or is not this user's (one code for both: no enumeration). */
  'DATA-404': { status: 404 },
  /** The phone's storage is full: the app works, but keeps nothing. */
  'DEV-STORAGE': { status: 422 },
  /** WeChat or Alipay hands out no login code: nothing was asked of the insurer. */
  'DEV-LOGIN': { status: 422 },
} as const satisfies Record<string, ErrorFacts>

export type ErrorCode = keyof typeof ERRORS

export const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[] // its own keys, and no others

const factsOf = (code: ErrorCode): ErrorFacts => ERRORS[code]

/** The HTTP status a code is answered with. */
export const httpStatusOf = (code: ErrorCode): number => factsOf(code).status

/** Whether a repeated write runs again instead of getting the kept answer. */
export const isPassing = (code: ErrorCode): boolean => factsOf(code).passing === true

/** Reads that an attempt rejected with this code makes out of date, by the operation's name. */
export const invalidatedByFailure = (code: ErrorCode): readonly string[] => factsOf(code).invalidates ?? []

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
  /** A session of the other side: an employer's for a person's data, or a person's for an employer's. */
  'wrong-role',
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
  /** Of another card, entry or year than was asked for. */
  'answer-other',
  /** From a time that has not come yet. */
  'answer-future',
  /** Older than what is shown already. */
  'answer-older',
  /** Longer than any honest answer. */
  'answer-too-large',
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
  /**
   * Which field of the input breaks its schema, as a path in the contract's own names (`outcomes.0.kind`); never what stood there
   * (SRV-BAD input-invalid). For engineers: a provider may leave it out.
   */
  field: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9.]{1,100}$/))),
  /** What the schema wants there, in technical terms (`>=1`, `("sms" | "voice")`); beside `field`. */
  expected: v.optional(text),
  /** Reference the user can copy and read to 12393. */
  reference: text,
})

export type Failure = v.InferOutput<typeof failureSchema>
