import type { InsuranceRecord } from '../personas/types'
import type { CityRule } from '../reference/rules/types'
import type { Ending } from './grants'
import type { Lapse } from './lapse'
import type { LedgerEntry, LedgerEvent, Parts, Position } from './types'

/** Context for settling an event, besides the position. */
export interface Books {
  record: InsuranceRecord
  city: CityRule
  /** When the record was not covered for a resident's missing years; null for everybody else. */
  lapse: Lapse | null
  /** Grants that are ending: nothing new is paid out of them. */
  endings: readonly Ending[]
  /** Entries so far, by id. */
  known: Map<string, LedgerEntry>
  /** Only positions are wanted: bills are not described. */
  bare: boolean
  /** What reversals have left of a bill, by its id; untouched ones are not in here. */
  standing: Map<string, Parts>
}

/** The effect of an event. The fold applies `allocation` to the position and builds the entry. */
export type Outcome = Omit<LedgerEntry, 'id' | 'occurredAt' | 'postedAt' | 'amount' | 'after'> & { position: Omit<Position, 'sub'> }

export type EventOf<Type extends LedgerEvent['type']> = Extract<LedgerEvent, { type: Type }>
