import type { AlertKind, AlertRule, AlertSettings, Message, MessageBody } from '@/contract'

export type Delivery = Message['delivery']
type Credits = Partial<Record<AlertKind, number>>

/** What a card's alerts remember between two events. Plain data: it is stored. */
export interface AlertState {
  /** The low-balance alert fired and has not re-armed. */
  lowCrossed: boolean
  /** Insurance year (its first day) in which the quota alert fired. */
  quotaYear: string | null
  /** Sends left a template; a kind never accepted is absent. */
  credits: Credits
  /** Platform sends of one day, by kind: what the daily cap counts. */
  sent: { day: string; counts: Credits }
  /** Held back by quiet hours, oldest first. */
  queue: { key: string; kind: AlertKind; due: number }[]
  /** What can be spent after the last posting, fen; null or absent where nobody has said so yet. */
  usable?: number | null
}

export interface AlertRules {
  rules: readonly AlertRule[]
  quietHours: AlertSettings['quietHours']
  dailyCap: number
}

/** Something that became known, at a moment (ms). `posted` amounts are fen, positive. */
export type AlertEvent = { at: number; key: string; transactionId: string | null } & (
  | {
      type: 'posted'
      flow: 'debit' | 'credit' | 'reversal'
      amount: number
      balance: number
      usable: number
      counterparty: string
      period: string | null
      /** Key of the entry that nothing is left of after this reversal. */
      undoes: string | null
    }
  | { type: 'quota'; reimbursed: number; limit: number; year: string }
  /** A fact of its own; bodies that belong to a rule are only written when the rule is on. */
  | { type: 'notice'; category: Message['category']; body: MessageBody }
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
  /** What became of queued messages. */
  deliveries: { key: string; kind: AlertKind; at: number; delivery: Delivery }[]
}

export const NEW_ALERT_STATE: AlertState = { lowCrossed: false, quotaYear: null, credits: {}, sent: { day: '', counts: {} }, queue: [] }

/** The rule of a kind, while it is on. */
export function ruleOf<Kind extends AlertKind>(rules: readonly AlertRule[], kind: Kind): Extract<AlertRule, { kind: Kind }> | null {
  for (const rule of rules) if (rule.kind === kind && rule.enabled) return rule as Extract<AlertRule, { kind: Kind }> // narrowed by the comparison
  return null
}
