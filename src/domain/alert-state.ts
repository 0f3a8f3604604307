import type { AlertKind, AlertRule, AlertSettings, Message, MessageBody } from '@/contract'

export type Delivery = Message['delivery']
type Credits = Partial<Record<AlertKind, number>>

/** Alert state of one card between two events. Plain data, because it is stored. */
export interface AlertState {
  /** True after the low-balance alert fired, until it re-arms. */
  lowCrossed: boolean
  /** Insurance year (its first day) in which the quota alert fired. */
  quotaYear: string | null
  /** Sends left for each template; a kind that was never accepted is absent. */
  credits: Credits
  /** Platform sends of one Beijing day by kind, for the daily cap. */
  sent: { day: string; counts: Credits }
  /** Messages held back by quiet hours, oldest first; `due` in ms since the epoch. */
  queue: { key: string; kind: AlertKind; due: number }[]
  /** Usable balance after the last posting, fen; null or absent while unknown. */
  usable?: number | null
}

export interface AlertRules {
  rules: readonly AlertRule[]
  quietHours: AlertSettings['quietHours']
  dailyCap: number
}

/** An event; `at` in ms since the epoch. Amounts of `posted` are positive fen. */
export type AlertEvent = { at: number; key: string; transactionId: string | null } & (
  | {
      type: 'posted'
      flow: 'debit' | 'credit' | 'reversal'
      amount: number
      balance: number
      usable: number
      counterparty: string
      period: string | null
      /** Key of the entry that this reversal cancels completely. */
      undoes: string | null
    }
  | { type: 'quota'; reimbursed: number; limit: number; year: string }
  /** A ready message. A body whose kind has a rule is only written while the rule is on. */
  | { type: 'notice'; category: Message['category']; body: MessageBody; /** Never goes to the platform. */ inboxOnly?: true }
)

export interface AlertDraft {
  key: string
  category: Message['category']
  body: MessageBody
  at: number
  transactionId: string | null
  delivery: Delivery
}

export interface AlertContext {
  host: 'weapp' | 'alipay' | 'h5'
  /** False while the person's main switch is off or the template banned (WeChat 43101). */
  platformAccepts: boolean
}

export interface AlertStep {
  state: AlertState
  drafts: AlertDraft[]
  /** Results of messages that were queued, or that were queued again. */
  deliveries: { key: string; kind: AlertKind; at: number; delivery: Delivery }[]
}

export const NEW_ALERT_STATE: AlertState = { lowCrossed: false, quotaYear: null, credits: {}, sent: { day: '', counts: {} }, queue: [] }

/** The rule of a kind; null where it is off or missing. */
export function ruleOf<Kind extends AlertKind>(rules: readonly AlertRule[], kind: Kind): Extract<AlertRule, { kind: Kind }> | null {
  for (const rule of rules) if (rule.kind === kind && rule.enabled) return rule as Extract<AlertRule, { kind: Kind }> // narrowed by the comparison
  return null
}
