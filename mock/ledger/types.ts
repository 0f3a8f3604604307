import type { EntryKind, Settlement } from '@/contract'
import type { SubAccounts } from '@/domain/ledger'

/** Moments are ms since the epoch and amounts integer fen throughout the ledger. */

export type Level = 'primary' | 'secondary' | 'tertiary' | 'pharmacy'
export type VisitKind = 'outpatient' | 'emergency' | 'chronic' | 'inpatient' | 'pharmacy'
/** Which of the fund's pools a visit falls into; each counts its own 起付线 and limit. */
export type PoolKind = 'outpatient' | 'inpatient' | 'chronic'
export type LineCategory = Settlement['lines'][number]['category']

/** 异地就医备案 at the time of a visit: long-stay, for a while, or none. */
export type Filing = 'long-stay' | 'temporary' | 'none'

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
  /** 超限价 within `amount`: what a limited price leaves to the person. */
  overlimit?: number
}

export interface Member {
  memberId: string
  name: string
  relation: string
}

/** A visit as the institution reports it; the ledger decides who pays what. */
export interface Visit {
  kind: VisitKind
  institutionId: string
  note: string | null
  items: readonly FeeItem[]
  /** A relative who spends by 家庭共济; null for the holder. */
  member: Member | null
  /** 零星报销: paid in cash at the time, the fund's part handed in for later. */
  claim?: true
  /** 电子处方: without it no fund has a part in what a pharmacy sells. */
  prescription?: true
  /** Paid with a code of 医保电子凭证; with the card when absent. */
  byCredential?: true
  /** Counts away from home alone; none when absent. */
  filing?: Filing
  /** What grants of relatives pay of it, fen: decided when it happens, after the own account. */
  aid?: number
}

export type LedgerEvent = { id: string; at: number } & (
  | { type: 'visit'; postedAt: number; visit: Visit }
  | { type: 'credit'; kind: 'monthly-credit' | 'yearly-advance' | 'back-payment'; amount: number; period: string | null }
  | { type: 'interest'; amount: number | null }
  | { type: 'roll-over' }
  /** `amount` of the original's fee; all that is left of it when absent. */
  | { type: 'reversal'; of: string; amount?: number }
  | { type: 'grant'; amount: number; member: Member }
  /** Null ends the grant and returns all that is unused, once the relative's bills under way have been paid out of it. */
  | { type: 'grant-return'; amount: number | null; member: Member }
  /** 居民医保代缴 for a relative: paid in full or not at all. */
  | { type: 'premium'; amount: number; member: Member }
  /** 调账, signed; never takes more than is there. */
  | { type: 'adjustment'; amount: number; note: string | null }
  /** A resident pays for a year after a lapse, and `repaid` years of it. No money of the account; it ends the lapse. */
  | { type: 'enrolment'; year: number; repaid: number }
  /** The owner stops spending from the account, and opens it again. The fund and contributions go on. */
  | { type: 'hold'; of: string }
  | { type: 'release' }
  | { type: 'freeze' }
  | { type: 'unfreeze' }
)

/** What one pool has given and asked since the insurance year began. */
export interface PoolUse {
  deductiblePaid: number
  /** In-scope cost above 起付线: tiers count from it. */
  shared: number
  /** Of the yearly limit; what is paid beyond it is not in here. */
  reimbursed: number
  /** Settlements not fully reversed; 起付线 may decrease with their number. */
  visits: number
  /** When 起付线 was reached this year. */
  metAt: number | null
}

export type Pools = Readonly<Record<PoolKind, PoolUse>>

/** Everything the insurer knows of one record between two entries. */
export interface Position extends Pools {
  sub: SubAccounts
  /** Locked for relatives, in sum; part of the total, not of what is usable. */
  granted: number
  /** What each relative may still spend; one without a grant is not in here. */
  grants: Readonly<Record<string, number>>
  /** When a relative's last grant was ended, ms: from then on they spend nothing of this account, unless they get another one. */
  grantEnds: Readonly<Record<string, number>>
  frozen: boolean
  /** Stopped by its owner: nothing is spent, while the fund pays on. */
  held: boolean
  /** When the insurance year began; the pools count from here. */
  yearStart: number
  /** The pools of years that are over, by their `yearStart`: late bills and refunds still count there. */
  closed: Readonly<Record<string, Pools>>
  /** What the account held when the last insurance year ended: interest is on this. */
  yearEnd: SubAccounts
}

/** Each fen of a bill in exactly one of these: whose money it was, and what for. */
export interface Cells {
  basic: number
  large: number
  /** What the fund paid past the yearly limit. */
  beyond: number
  accountDeductible: number
  /** The person's share of what fund and person share. */
  accountCopay: number
  accountPreselfpay: number
  /** What grants of relatives paid: no money of this account. */
  aidDeductible: number
  aidCopay: number
  aidPreselfpay: number
  cashDeductible: number
  cashCopay: number
  cashPreselfpay: number
  ownpay: number
  overlimit: number
}

/** What a bill is made of, and its sums: which part of the account paid, and what for all of them together. */
export interface Parts extends Cells, SubAccounts {
  cash: number
  deductible: number
  shared: number
  preselfpay: number
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
  /** Negative on a reversal; null where there is no bill. */
  parts: Parts | null
  /** Null where no pool has a part in it. */
  pool: PoolKind | null
  /** `yearStart` of the year whose pool that is: the year of the visit, however late its bill. */
  poolYear: number | null
  /** Whether it was paid out of what is locked for a relative. */
  fromGrant: boolean
  relatedId: string | null
  /** On a reversal, how much of the original's fee still stands. */
  left: number | null
  /** The position right after this entry. */
  after: Position
}
