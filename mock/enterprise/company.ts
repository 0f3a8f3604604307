import type { EmployerRight, WorkPurpose, WorkScope } from '@/contract'

/** Somebody on an employer's roster. */
export interface Employee {
  /** Place on the roster, from 0; batches go in this order. */
  position: number
  staffNo: string
  /** Null while not enrolled. */
  recordId: string | null
  name: string
  department: string
  joinedOn: string
  /** Contribution base as the employer declared it for a month, fen. */
  declaredIn(month: string): number
}

/** One thing that is asked for, for one purpose. */
export interface Request {
  purpose: WorkPurpose
  scope: WorkScope
}

/** How somebody answered before the demonstration begins, ms. `-` never asked, `?` not answered, `y` yes, `n` no. */
export interface InitialConsent {
  mark: '-' | '?' | 'y' | 'n'
  askedAt: number
  decidedAt: number
}

/** Something that was done before the demonstration begins. */
export type Past =
  | { kind: 'asked'; at: number; purpose: WorkPurpose; count: number }
  | { kind: 'granted'; at: number; purpose: WorkPurpose; before: number; after: number }
  | { kind: 'batch'; at: number; purpose: WorkPurpose; finishedAt: number }
  | { kind: 'export'; at: number; purpose: WorkPurpose }

export interface Company {
  employerId: string
  name: string
  admdvs: string
  /** Masked name of the officer who did what is in its past. */
  officerMasked: string
  /** Their record. */
  officer: string
  size: number
  employeeAt(position: number): Employee
  /** @returns null for whoever does not work there */
  positionOf(recordId: string): number | null
  initialConsent(position: number, request: Request): InitialConsent
  /** ms that the insurers take for one row. */
  pace: number
  /** Contributions that came late in earlier months, by month. */
  late: Readonly<Record<string, number>>
  past: readonly Past[]
}

/** What a user may do for an employer. */
export interface Office {
  employerId: string
  rights: readonly EmployerRight[]
}

/** What the employer of the reference screens did today, before the preview begins. */
export interface EmployerSeed {
  /** A query was begun, ISO. */
  batchAt?: string
  /** Somebody withdrew after that. */
  withdrawn?: { position: number; at: string }
  /** These have been asked and have not answered. */
  asked?: readonly number[]
}

/** Why a row of a batch is not answered, and at which places of a roster: every so many (0 for none), or these, until a moment (ms) or for good. */
export interface RowFault {
  cause: 'timeout' | 'throttled' | 'number-mismatch'
  every: number
  positions: readonly number[]
  until: number | null
}
