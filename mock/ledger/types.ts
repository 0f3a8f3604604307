import type { EntryKind, Settlement } from '@/contract'
import type { SubAccounts } from '@/domain/ledger'

/** Moments are ms since the epoch and amounts integer fen throughout the ledger. */

export type Level = 'primary' | 'secondary' | 'tertiary' | 'pharmacy'
export type VisitKind = 'outpatient' | 'emergency' | 'chronic' | 'inpatient' | 'pharmacy'
export type LineCategory = Settlement['lines'][number]['category']

/** One line of a bill as the institution sends it. */
export interface FeeItem {
  name: string
  category: LineCategory
  cnt: number
  amount: number
  /** 1 甲 · 2 乙 · 3 丙. */
  level: '1' | '2' | '3'
  /** 先行自付 within `amount`. */
  preselfpay: number
  /** 全自费 within `amount`; all of it for 丙. */
  ownpay: number
}

export interface Member {
  memberId: string
  name: string
  relation: string
}

/** What happened at an institution; who pays what is the ledger's business. */
export interface Visit {
  kind: VisitKind
  institutionId: string
  note: string | null
  items: readonly FeeItem[]
  /** A relative who spends by 家庭共济; null for the holder. */
  member: Member | null
}

export type LedgerEvent = { id: string; at: number } & (
  | { type: 'visit'; postedAt: number; visit: Visit }
  | { type: 'credit'; kind: 'monthly-credit' | 'back-payment' | 'reimbursement' | 'adjustment'; amount: number; period: string | null }
  | { type: 'interest'; amount: number | null }
  | { type: 'roll-over' }
  | { type: 'reversal'; of: string }
  | { type: 'grant'; amount: number; member: Member }
  | { type: 'grant-return'; amount: number; member: Member }
  | { type: 'freeze' }
  | { type: 'unfreeze' }
)

export interface PoolUse {
  deductiblePaid: number
  reimbursed: number
  /** When 起付线 was reached this year. */
  metAt: number | null
}

/** Everything the insurer knows of one record between two entries. */
export interface Position {
  sub: SubAccounts
  /** Locked for relatives; part of the total, not of what is usable. */
  granted: number
  frozen: boolean
  /** When the insurance year began; both pools count from here. */
  yearStart: number
  outpatient: PoolUse
  inpatient: PoolUse
}

export interface LedgerEntry {
  id: string
  kind: EntryKind
  occurredAt: number
  postedAt: number
  amount: number
  allocation: SubAccounts
  counterparty: string | null
  note: string | null
  period: string | null
  member: Member | null
  level: Level | null
  settlement: Settlement | null
  relatedId: string | null
  /** The position right after this entry. */
  after: Position
}
