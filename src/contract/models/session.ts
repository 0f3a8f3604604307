import * as v from 'valibot'
import { id, isoTime, otpCode, text } from '../primitives'

export const phone = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/))

const HOSTS = ['weapp', 'alipay', 'h5'] as const
export const host = v.picklist(HOSTS)
export type Host = v.InferOutput<typeof host>

const CONSENT_KINDS = ['terms', 'sensitive', 'face'] as const
export const consentKind = v.picklist(CONSENT_KINDS)
export type ConsentKind = v.InferOutput<typeof consentKind>
/** Consents given, each on its own, with the version of the text that was shown. */
const consents = v.object({
  terms: v.literal(true),
  sensitive: v.literal(true),
  version: text,
})

/** What a host hands out for the backend to decrypt; Alipay's phone answer is a whole encrypted document. */
const hostSecret = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))

/** Ways to begin a session. `silent` is for a returning user whose consents are in force. */
export const sessionInput = v.variant('method', [
  v.object({ method: v.literal('platform-phone'), host, loginCode: id, phoneCode: hostSecret, consents, otpCode: v.optional(otpCode) }),
  v.object({ method: v.literal('sms'), host, loginCode: id, phone, otpCode, consents }),
  v.object({ method: v.literal('silent'), host, loginCode: id }),
  v.object({ method: v.literal('sample'), host }),
])

export const session = v.object({
  token: text,
  expiresAt: isoTime,
  /** `sample` sessions see one example card and may change nothing. */
  scope: v.picklist(['full', 'sample']),
  phoneMasked: v.nullable(text),
  boundCards: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type Session = v.InferOutput<typeof session>

export const OTP_PURPOSES = ['sign-in', 'bind', 'unbind', 'channel', 'step-up', 'reset'] as const
export const otpPurpose = v.picklist(OTP_PURPOSES)
export type OtpPurpose = v.InferOutput<typeof otpPurpose>

export const otpReceipt = v.object({
  sentTo: text,
  expiresAt: isoTime,
  resendAt: isoTime,
  /** Voice calls open after two text messages. */
  voiceAllowed: v.boolean(),
})

export const profile = v.object({
  phoneMasked: v.nullable(text),
  scope: v.picklist(['full', 'sample']),
  consents: v.array(v.object({ kind: consentKind, version: text, grantedAt: isoTime })),
  signedInAt: isoTime,
})
