import * as v from 'valibot'
import { id, isoTime, openCode, text } from '../primitives'
import { channelId } from './channel-id'

export const SECURITY_EVENTS = [
  'signed-in',
  'signed-out',
  'wrong-password',
  'locked',
  'unlocked',
  'reported',
  'password-changed',
  'password-reset',
  'card-bound',
  'card-moved',
  'card-unbound',
  'revealed',
  'two-factor-on',
  'two-factor-off',
  'biometric-on',
  'biometric-off',
  'auto-lock-on',
  'auto-lock-off',
  'device-confirmed',
  'device-signed-out',
  'consent-given',
  'consent-withdrawn',
  'channel-opened',
  'channel-left',
  'step-up-failed',
] as const
export const securityEvent = v.object({
  id,
  at: isoTime,
  kind: openCode(SECURITY_EVENTS),
  device: v.nullable(text),
  /** Which channel it was about; null for everything else. */
  channel: v.nullable(channelId),
})
export type SecurityEvent = v.InferOutput<typeof securityEvent>

export const securityLog = v.object({ items: v.array(securityEvent), nextCursor: v.nullable(text) })
