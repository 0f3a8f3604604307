import type { ErrorCode, Lock, Meta, Overview, PasswordState, SecurityEvent, Statement, Transaction, TransactionPage } from '@/contract'
import { toMonth } from './beijing-time'
import { isOneOf, strangeCardCodes, strangeCodes } from './codes'
import { reconcile } from './ledger'
import { partsGapsOf } from './statement-gaps'
import { PASSWORD_DAYS, PASSWORD_REMINDERS } from './password'

/** Checks of the user's own data that guided help runs first. */
export const CHECK_IDS = [
  'service',
  'freshness',
  'contribution',
  'card',
  'pending',
  'reconciliation',
  'grant',
  'year',
  'bound',
  'lock',
  'password',
  'failures',
] as const
export type CheckId = (typeof CHECK_IDS)[number]

/** Facts of each check: money in fen, times as ISO. The texts are in `locales`. */
export interface CheckFacts {
  service: Record<string, never>
  freshness: { asOf: string; expectedBy: string | null }
  /** `expected` is false without a personal account, to which nothing is credited. */
  contribution: { month: string; amount: number; on: string | null; expected: boolean }
  card: {
    insutype: Overview['card']['insutype']
    status: Overview['card']['psnInsuStas']
    /** Codes unknown to this version, as `field=code`. */
    strange: readonly string[]
    months: readonly string[]
    frozenSince: string | null
  }
  pending: { count: number; total: number; balance: number | null; first: PendingFact | null; strange: readonly string[] }
  reconciliation: { opening: number; credits: number; debits: number; closing: number; difference: number }
  grant: { total: number; granted: number; usable: number }
  /** Amounts only where the city separates 当年 and 历年. */
  year: { currentYear: number; priorYears: number; total: number } | { currentYear: null }
  bound: { count: number }
  lock: { reason: Lock['reason']; until: string | null }
  password: { ageDays: number; dueOn: string | null }
  failures: { count: number; lastAt: string | null }
}

export interface PendingFact {
  id: string
  at: string
  counterparty: string | null
  amount: number
}

export type CheckState = 'ok' | 'attention' | 'problem'

export type Found = { [Id in CheckId]: { id: Id; state: CheckState; facts: CheckFacts[Id] } }[CheckId]
/** A check that could not run, with the code of the failure. */
export interface NotRun {
  id: CheckId
  state: 'unknown'
  code: ErrorCode
}
export type CheckResult = Found | NotRun

type FoundOf<Id extends CheckId> = Extract<Found, { id: Id }>

/** The result of one check; null where it did not run. */
export const foundOf = <Id extends CheckId>(results: readonly CheckResult[], id: Id): FoundOf<Id> | null =>
  // The id decides the shape; TypeScript does not narrow through `find`.
  (results.find((result) => result.id === id && result.state !== 'unknown') as FoundOf<Id> | undefined) ?? null

/** Result where the backend answered. */
export const checkService = (): FoundOf<'service'> => ({ id: 'service', state: 'ok', facts: {} })

/** Whether the insurer's data is current. */
export const checkFreshness = ({ asOf, freshness, expectedBy }: Meta): FoundOf<'freshness'> => ({
  id: 'freshness',
  state: freshness === 'live' ? 'ok' : 'problem',
  facts: { asOf, expectedBy: expectedBy ?? null },
})

const CONTRIBUTIONS: ReadonlySet<Transaction['kind']> = new Set(['monthly-credit', 'yearly-advance', 'back-payment'])

/** Whether this month's contribution was posted. @param credits entries of this month @param month current month, `YYYY-MM` */
export function checkContribution(overview: Overview, credits: readonly Transaction[], month: string): FoundOf<'contribution'> {
  const expected = overview.personalAccount !== null
  const came = credits.find(({ kind, state, occurredAt }) => CONTRIBUTIONS.has(kind) && state === 'posted' && toMonth(occurredAt) === month)
  return {
    id: 'contribution',
    state: expected && !came ? 'attention' : 'ok',
    facts: { month, amount: came?.amount ?? 0, on: came?.occurredAt ?? null, expected },
  }
}

/** Whether the insurance is active and without arrears. */
export function checkCard({ card, arrears }: Overview): FoundOf<'card'> {
  const stopped = isOneOf(['2', '3'], card.psnInsuStas) || arrears !== null
  return {
    id: 'card',
    // An unknown state code is a reason to ask, not a known problem.
    state: stopped ? 'problem' : card.psnInsuStas === '1' ? 'ok' : 'attention',
    facts: {
      insutype: card.insutype,
      status: card.psnInsuStas,
      strange: strangeCardCodes(card),
      months: arrears?.months ?? [],
      frozenSince: arrears?.frozenSince ?? null,
    },
  }
}

/** Entries not yet posted, and unknown codes among the entries. @param page this month's entries; `pending` is newest first */
export function checkPending({ pending, personalAccount }: Overview, page: Pick<TransactionPage, 'pending' | 'items'>): FoundOf<'pending'> {
  const [newest] = page.pending
  const strange = [...page.pending, ...page.items].flatMap((entry) => strangeCodes(entry))
  const first = newest ? { id: newest.id, at: newest.occurredAt, counterparty: newest.counterparty, amount: Math.abs(newest.amount) } : null
  return {
    id: 'pending',
    state: pending.count > 0 ? 'attention' : 'ok',
    facts: {
      count: pending.count,
      total: pending.total,
      balance: personalAccount?.total ?? null,
      first,
      strange: Array.from(new Set(strange)),
    },
  }
}

/** Recomputes the statement and its parts (fen), so that a difference is found even where the insurer reports none. */
export function checkReconciliation(statement: Statement): FoundOf<'reconciliation'> {
  const { opening, credits, debits, closing, difference } = statement
  const [uneven] = partsGapsOf(statement)
  const gap = reconcile(statement) || difference || (uneven ? uneven.given - uneven.counted : 0)
  return { id: 'reconciliation', state: gap === 0 ? 'ok' : 'problem', facts: { opening, credits, debits, closing, difference: gap } }
}

/** Whether part of the balance is locked for relatives by 家庭共济 (fen). */
export function checkGrant({ personalAccount }: Overview): FoundOf<'grant'> {
  const { total, granted, usable } = personalAccount ?? { total: 0, granted: 0, usable: 0 }
  return { id: 'grant', state: granted > 0 ? 'attention' : 'ok', facts: { total, granted, usable } }
}

/** Whether the insurance year began this month, when last year's 当年 balance became 历年. @param month current month, `YYYY-MM` */
export function checkYear({ personalAccount, pooled }: Overview, month: string): FoundOf<'year'> {
  const currentYear = personalAccount?.currentYear ?? null
  const priorYears = personalAccount?.priorYears ?? null
  const total = personalAccount?.total ?? 0
  if (currentYear === null || priorYears === null) return { id: 'year', state: 'ok', facts: { currentYear: null } }
  return {
    id: 'year',
    state: pooled.some(({ yearStart }) => yearStart.startsWith(month)) ? 'attention' : 'ok',
    facts: { currentYear, priorYears, total },
  }
}

/** Whether a card is bound. @param count number of bound cards */
export const checkBound = (count: number): FoundOf<'bound'> => ({ id: 'bound', state: count > 0 ? 'ok' : 'attention', facts: { count } })

/** Whether the account is locked. @param lock the last lock met; null without one */
export const checkLock = (lock: Lock | null): FoundOf<'lock'> => ({
  id: 'lock',
  state: lock === null || lock.reason === 'open' ? 'ok' : 'problem',
  facts: { reason: lock?.reason ?? 'open', until: lock?.until ?? null },
})

/** Age of the oldest password. */
export function checkPassword(passwords: readonly PasswordState[]): FoundOf<'password'> {
  const oldest = passwords.reduce<PasswordState | null>((old, next) => (old && old.ageDays >= next.ageDays ? old : next), null)
  const ageDays = oldest?.ageDays ?? 0
  const state = ageDays >= PASSWORD_DAYS ? 'problem' : ageDays >= PASSWORD_REMINDERS[0] ? 'attention' : 'ok'
  return { id: 'password', state, facts: { ageDays, dueOn: oldest?.dueOn ?? null } }
}

/** Failed verifications among recent events. @param events security log, newest first */
export function checkFailures(events: readonly SecurityEvent[]): FoundOf<'failures'> {
  const failed = events.filter(({ kind }) => kind === 'step-up-failed' || kind === 'wrong-password')
  return { id: 'failures', state: failed.length > 0 ? 'attention' : 'ok', facts: { count: failed.length, lastAt: failed[0]?.at ?? null } }
}
