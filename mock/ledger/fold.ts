import { totalOf, type SubAccounts } from '@/domain/ledger'
import type { InsuranceRecord } from '../personas/types'
import type { CityRule } from '../reference/rules/types'
import {
  applyAdjustment,
  applyCredit,
  applyGrant,
  applyGrantReturn,
  applyInterest,
  applyRollOver,
  entryOf,
  NEW_POOLS,
} from './account-events'
import { HELD_NOTE } from '../reference/texts'
import { endingsOf, grantTimes } from './grants'
import { applyPremium, applyReversal, applyVisit } from './bills'
import type { Books, Outcome } from './books'
import { lapseOf } from './lapse'
import { once } from './recent'
import type { LedgerEntry, LedgerEvent, Parts, Position } from './types'

/** @param yearStart when the insurance year began, ms */
export const openingPosition = (record: InsuranceRecord, city: CityRule, yearStart: number): Position => ({
  sub: city.showsSubAccounts ? record.opening : { currentYear: 0, priorYears: totalOf(record.opening) },
  granted: 0,
  grants: {},
  grantEnds: {},
  frozen: false,
  held: false,
  yearStart,
  closed: {},
  yearEnd: { currentYear: 0, priorYears: 0 },
  ...NEW_POOLS,
})

/** A reversal posts after its original, however late that posts. */
const REVERSAL_GAP = 1000

/** When events reach the account: bills of some pharmacies come a day later, and the end of a grant waits for them. */
export function postingTimes(events: readonly LedgerEvent[]): (event: LedgerEvent) => number {
  const grants = grantTimes(events)
  const ownTime = (event: LedgerEvent): number => (event.type === 'visit' ? event.postedAt : (grants.get(event.id) ?? event.at))
  // Most histories take nothing back: an index of all of them would be the dearest part of a query for thousands of people.
  const originals = events.some(({ type }) => type === 'reversal') ? new Map(events.map((event) => [event.id, event])) : null
  return (event) => {
    if (event.type !== 'reversal') return ownTime(event)
    const original = originals?.get(event.of)
    return Math.max(event.at, (original ? ownTime(original) : 0) + REVERSAL_GAP)
  }
}

/** Kinds that need a personal account. */
const ACCOUNT_ONLY: readonly LedgerEvent['type'][] = ['credit', 'interest', 'grant', 'grant-return', 'premium', 'adjustment']

/** The rules in force when something happened (ms). */
export type RulesAt = (at: number) => CityRule

interface Step {
  event: LedgerEvent
  postedAt: number
  outcome: Outcome
  /** Right after it. */
  position: Position
}

interface Course {
  record: InsuranceRecord
  rulesAt: RulesAt
  events: readonly LedgerEvent[]
  opening: Position
}

/** Settles events in the order they post. @param until last posting that is wanted, ms @returns the position after that */
function settleInOrder(
  { record, rulesAt, events, opening }: Course,
  until: number,
  books: Pick<Books, 'known' | 'standing' | 'bare'>,
  take: (step: Step) => void,
): Position {
  const postingTime = postingTimes(events)
  const inOrder = events
    .map((event) => ({ event, postedAt: postingTime(event) }))
    .filter(({ postedAt }) => postedAt <= until)
    .sort((a, b) => a.postedAt - b.postedAt || (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0))
  const lapse = lapseOf(record, events)
  const endings = endingsOf(events)
  // Made once for each set of rules: a history has hundreds of events and hardly ever two sets.
  const booksUnder = once((city: CityRule): Books => ({ ...books, record, city, lapse, endings }))
  let position = opening
  for (const { event, postedAt } of inOrder) {
    if (!record.hasAccount && ACCOUNT_ONLY.includes(event.type)) continue
    const outcome = applyEvent(event, position, booksUnder(rulesAt(event.at)))
    if (!outcome) continue
    const { allocation } = outcome
    position = {
      ...outcome.position,
      sub: {
        currentYear: position.sub.currentYear + allocation.currentYear,
        priorYears: position.sub.priorYears + allocation.priorYears,
      },
    }
    take({ event, postedAt, outcome, position })
  }
  return position
}

/**
 * Settles events in the order they post and keeps the running position.
 * Pure: the same events give the same entries; nothing below zero. What cannot be done (a reversal of nothing,
 * a premium beyond the balance) leaves no entry.
 * @returns oldest first
 */
export function foldEvents(record: InsuranceRecord, rulesAt: RulesAt, events: readonly LedgerEvent[], opening: Position): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  const books = { known: new Map<string, LedgerEntry>(), standing: new Map<string, Parts>(), bare: false }
  settleInOrder({ record, rulesAt, events, opening }, Infinity, books, ({ event, postedAt, outcome, position }) => {
    // Pools restart in every city; the roll-over is an entry only where 当年 becomes 历年.
    if (event.type === 'roll-over' && !(record.hasAccount && rulesAt(event.at).showsSubAccounts)) return
    const about = { id: event.id, occurredAt: event.at, postedAt, amount: totalOf(outcome.allocation), after: position }
    const entry: LedgerEntry & Partial<Outcome> = { ...outcome, ...about }
    delete entry.position
    entries.push(entry)
    books.known.set(event.id, entry)
  })
  return entries
}

/**
 * The sub-accounts after everything that posted by a moment (ms). Nothing is described and nothing kept, so that it is quick.
 * Not for histories with a reversal, which needs the entry it takes back.
 */
export const subAccountsAt = (course: Course, until: number): SubAccounts =>
  settleInOrder(course, until, { known: new Map(), standing: new Map(), bare: true }, () => undefined).sub

function applyEvent(event: LedgerEvent, position: Position, books: Books): Outcome | null {
  switch (event.type) {
    case 'visit':
      return applyVisit(event, position, books)
    case 'reversal':
      return applyReversal(event, position, books)
    case 'premium':
      return applyPremium(event, position, books)
    case 'credit':
      return applyCredit(event, position, books)
    case 'interest':
      return applyInterest(event, position, books)
    case 'roll-over':
      return applyRollOver(event, position)
    case 'adjustment':
      return applyAdjustment(event, position, books)
    case 'grant':
      return applyGrant(event, position)
    case 'grant-return':
      return applyGrantReturn(event, position)
    case 'enrolment':
      return null
    case 'hold':
    case 'release':
      return entryOf(event.type === 'hold' ? 'freeze' : 'unfreeze', { ...position, held: event.type === 'hold' }, { note: HELD_NOTE })
    case 'freeze':
    case 'unfreeze':
      return entryOf(event.type, { ...position, frozen: event.type === 'freeze' })
  }
}
