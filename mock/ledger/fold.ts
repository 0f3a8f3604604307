import type { EntryKind } from '@/contract'
import { draw, totalOf, type SubAccounts } from '@/domain/ledger'
import { shareOfFen } from '@/domain/money'
import type { InsuranceRecord } from '../personas/types'
import { institutionOf } from '../reference/institutions'
import type { CityRule } from '../reference/rules'
import { settleVisit } from './settle'
import type { LedgerEntry, LedgerEvent, PoolUse, Position, Visit } from './types'

const UNUSED: PoolUse = { deductiblePaid: 0, reimbursed: 0, metAt: null }

export const openingPosition = (record: InsuranceRecord, yearStart: number): Position => ({
  sub: record.opening,
  granted: 0,
  frozen: false,
  yearStart,
  outpatient: UNUSED,
  inpatient: UNUSED,
})

/** When an event reaches the account: bills of some pharmacies come a day later. */
export const postingTime = (event: LedgerEvent): number => (event.type === 'visit' ? event.postedAt : event.at)

const byPosting = (a: LedgerEvent, b: LedgerEvent): number => postingTime(a) - postingTime(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const kindOfVisit = (visit: Visit): EntryKind => (visit.member ? 'mutual-aid' : visit.kind)

const BARE = { counterparty: null, note: null, period: null, member: null, level: null, settlement: null, relatedId: null }
const STILL: SubAccounts = { currentYear: 0, priorYears: 0 }

type Outcome = Omit<LedgerEntry, 'id' | 'occurredAt' | 'postedAt' | 'amount' | 'after'> & { position: Omit<Position, 'sub'> }

/**
 * Settles events in the order they post and keeps the running position.
 * Pure: the same events give the same entries; nothing below zero.
 * @returns one entry an event, oldest first; none for accounts' bookkeeping where there is no account
 */
export function foldEvents(record: InsuranceRecord, city: CityRule, events: readonly LedgerEvent[], opening: Position): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  const byId = new Map<string, LedgerEntry>()
  let position = opening
  for (const event of events.slice().sort(byPosting)) {
    // Without an account there is nothing to credit, grant or freeze; only the pools' year turns.
    if (!record.hasAccount && event.type !== 'visit' && event.type !== 'reversal' && event.type !== 'roll-over') continue
    const { position: next, ...outcome } = applyEvent(record, city, event, position, byId)
    const sub = {
      currentYear: position.sub.currentYear + outcome.allocation.currentYear,
      priorYears: position.sub.priorYears + outcome.allocation.priorYears,
    }
    position = { ...next, sub }
    if (!record.hasAccount && event.type === 'roll-over') continue
    const entry = {
      ...outcome,
      id: event.id,
      occurredAt: event.at,
      postedAt: postingTime(event),
      amount: totalOf(outcome.allocation),
      after: position,
    }
    entries.push(entry)
    byId.set(event.id, entry)
  }
  return entries
}

function applyEvent(
  record: InsuranceRecord,
  city: CityRule,
  event: LedgerEvent,
  position: Position,
  known: Map<string, LedgerEntry>,
): Outcome {
  switch (event.type) {
    case 'visit':
      return applyVisit(record, city, event, position)
    case 'credit':
      return { ...BARE, kind: event.kind, period: event.period, allocation: { currentYear: event.amount, priorYears: 0 }, position }
    case 'interest': {
      const amount = event.amount ?? shareOfFen(position.sub.priorYears, city.interest)
      return { ...BARE, kind: 'interest', allocation: { currentYear: 0, priorYears: amount }, position }
    }
    case 'roll-over': {
      const moved = position.sub.currentYear
      const rolled = { ...position, yearStart: event.at, outpatient: UNUSED, inpatient: UNUSED }
      return { ...BARE, kind: 'roll-over', allocation: { currentYear: moved === 0 ? 0 : -moved, priorYears: moved }, position: rolled }
    }
    case 'reversal':
      return applyReversal(event.of, position, known)
    case 'grant': {
      const granted = position.granted + Math.min(event.amount, totalOf(position.sub) - position.granted)
      return { ...BARE, kind: 'grant', member: event.member, allocation: STILL, position: { ...position, granted } }
    }
    case 'grant-return': {
      const granted = Math.max(0, position.granted - event.amount)
      return { ...BARE, kind: 'grant-return', member: event.member, allocation: STILL, position: { ...position, granted } }
    }
    case 'freeze':
    case 'unfreeze':
      return { ...BARE, kind: event.type, allocation: STILL, position: { ...position, frozen: event.type === 'freeze' } }
  }
}

function applyVisit(record: InsuranceRecord, city: CityRule, event: Extract<LedgerEvent, { type: 'visit' }>, position: Position): Outcome {
  const { visit } = event
  const rules = city.benefits[record.benefit]
  const pool = visit.kind === 'inpatient' ? 'inpatient' : 'outpatient'
  const { settlement, taken, pool: used } = settleVisit(visit, event.id, event.at, position, city, rules[pool])
  const spent = totalOf(taken)
  const granted = visit.member ? Math.max(0, position.granted - spent) : position.granted
  const institution = institutionOf(visit.institutionId)
  return {
    ...BARE,
    kind: kindOfVisit(visit),
    counterparty: institution.name,
    note: visit.note,
    member: visit.member,
    level: institution.level,
    settlement,
    allocation: { currentYear: 0 - taken.currentYear, priorYears: 0 - taken.priorYears },
    position: { ...position, granted, [pool]: used },
  }
}

/** A negative settlement that points to the original; what belongs to a closed year returns to 历年. */
function applyReversal(of: string, position: Position, known: Map<string, LedgerEntry>): Outcome {
  const original = known.get(of)
  if (!original) return { ...BARE, kind: 'reversal', relatedId: of, allocation: STILL, position }
  const sameYear = original.after.yearStart === position.yearStart
  const back = 0 - original.amount
  const allocation = sameYear
    ? { currentYear: 0 - original.allocation.currentYear, priorYears: 0 - original.allocation.priorYears }
    : draw({ currentYear: 0, priorYears: back }, back, 'priorYears')
  const pool = original.kind === 'inpatient' ? 'inpatient' : 'outpatient'
  const bill = original.settlement
  const restored = sameYear && bill ? { [pool]: giveBack(position[pool], bill.actPayDedc, bill.fundPaySumamt) } : {}
  return {
    ...BARE,
    kind: 'reversal',
    counterparty: original.counterparty,
    note: original.note,
    member: original.member,
    level: original.level,
    relatedId: of,
    allocation,
    settlement: bill ? negative(bill) : null,
    position: { ...position, ...restored },
  }
}

const giveBack = (pool: PoolUse, deductible: number, fund: number): PoolUse => ({
  deductiblePaid: pool.deductiblePaid - deductible,
  reimbursed: pool.reimbursed - fund,
  metAt: deductible > 0 ? null : pool.metAt,
})

function negative(bill: NonNullable<LedgerEntry['settlement']>): NonNullable<LedgerEntry['settlement']> {
  const turned = (amount: number): number => 0 - amount
  return {
    ...bill,
    medfeeSumamt: turned(bill.medfeeSumamt),
    fulamtOwnpayAmt: turned(bill.fulamtOwnpayAmt),
    preselfpayAmt: turned(bill.preselfpayAmt),
    inscpScpAmt: turned(bill.inscpScpAmt),
    actPayDedc: turned(bill.actPayDedc),
    fundPaySumamt: turned(bill.fundPaySumamt),
    psnPartAmt: turned(bill.psnPartAmt),
    acctPay: turned(bill.acctPay),
    acctMulaidPay: turned(bill.acctMulaidPay),
    psnCashPay: turned(bill.psnCashPay),
    // The items are those of the original; a bill of negative lines would only repeat them.
    lines: [],
  }
}
