import * as v from 'valibot'
import { fen, nonNegativeFen } from '../primitives'

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const enabled = v.boolean()

/** Bounds of what a person can set: threshold fen, percent of the year's limit, platform messages a day and kind. */
export const ALERT_LIMITS = {
  threshold: { min: 1, max: 10_000_000 },
  percent: { min: 10, max: 100 },
  dailyCap: { min: 1, max: 10 },
} as const

const within = ({ min, max }: { min: number; max: number }) => v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max))

/** Rules a person can switch; one of each kind a card. */
export const alertRule = v.variant('kind', [
  v.object({ kind: v.literal('low-balance'), enabled, threshold: within(ALERT_LIMITS.threshold) }),
  v.object({ kind: v.literal('spending'), enabled, minimum: nonNegativeFen }),
  v.object({ kind: v.literal('credit'), enabled }),
  v.object({ kind: v.literal('pooled-quota'), enabled, percent: within(ALERT_LIMITS.percent) }),
  v.object({ kind: v.literal('password-age'), enabled }),
  v.object({ kind: v.literal('missed-contribution'), enabled }),
  v.object({ kind: v.literal('sync-restored'), enabled }),
])
export type AlertRule = v.InferOutput<typeof alertRule>
export const ALERT_KINDS = [
  'low-balance',
  'spending',
  'credit',
  'pooled-quota',
  'password-age',
  'missed-contribution',
  'sync-restored',
] as const
export const alertKind = v.picklist(ALERT_KINDS)
export type AlertKind = v.InferOutput<typeof alertKind>

export const alertSettings = v.object({
  rules: v.array(alertRule),
  /** One-time subscriptions left per template: one accept = one message. */
  credits: v.array(v.object({ kind: alertKind, left: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
  quietHours: v.object({ enabled, from: clock, to: clock }),
  /** Platform messages a day and kind; the inbox is never capped. */
  dailyCap: within(ALERT_LIMITS.dailyCap),
  /** Balance the low-balance rule compares against now; null without an account. */
  usable: v.nullable(fen),
})
export type AlertSettings = v.InferOutput<typeof alertSettings>

/** What the person decided for one template, one vocabulary over both vendors. */
export const consentOutcome = v.picklist(['accepted', 'refused', 'banned', 'filtered'])
export type ConsentOutcome = v.InferOutput<typeof consentOutcome>
