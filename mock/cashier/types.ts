import type { BusinessType, Scan } from '@/contract'

/** A line as a cashier enters it. */
export interface CashierItem {
  name: string
  /** Fen. */
  amount: number
  /** 1 甲 · 2 乙 · 3 丙. */
  level: '1' | '2' | '3'
}

/** An institution that scans, and what it can do there. */
export interface Counter {
  institutionId: string
  name: string
  city: string
  businesses: readonly BusinessType[]
}

export interface CashierInput {
  /** What the scanner read. */
  token: string
  institutionId: string
  business: BusinessType
  /** Empty or absent: what such a counter usually sells. */
  items?: CashierItem[]
  /** Packs out of the catalogue, at the counter's own prices; instead of `items`. */
  drugs?: { drugCode: string; cnt: number }[]
  /** The person has an electronic prescription for what a pharmacy sells. */
  prescription?: boolean
}

/** What the cashier is told. `unreadable`: no code of this insurer; none of the four words is said for it. */
export type CashierAnswer = Extract<Scan, { status: 'settled' | 'refused' }> | { status: 'unreadable' }
