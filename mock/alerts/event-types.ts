import type { ConsentKind } from '@/contract'

/** Whether contributions are paid, as a card's overview says it. */
export const COVERAGE = ['paid', 'arrears', 'frozen'] as const
export type Coverage = (typeof COVERAGE)[number]

/**
 * An event for webhooks. `id` is the same on every delivery.
 * Amounts are fen, `at` is ISO on the insurer's clock; cards and users are named by ids only.
 */
export type InsurerEvent = { id: string; at: string } & (
  | { type: 'entry.posted'; data: { cardId: string; transactionId: string; amount: number; balance: number } }
  | { type: 'settlement.reversed'; data: { cardId: string; transactionId: string; reverses: string | null; amount: number } }
  | { type: 'balance.low'; data: { cardId: string; balance: number; threshold: number } }
  | { type: 'quota.ended'; data: { cardId: string; limit: number; year: string } }
  | { type: 'coverage.changed'; data: { cardId: string; from: Coverage; to: Coverage } }
  | { type: 'consent.withdrawn'; data: { userId: string; kind: ConsentKind } }
)

export type EventType = InsurerEvent['type']

/** All kinds, for subscriptions. */
export const EVENT_TYPES: readonly EventType[] = [
  'entry.posted',
  'settlement.reversed',
  'balance.low',
  'quota.ended',
  'coverage.changed',
  'consent.withdrawn',
]
