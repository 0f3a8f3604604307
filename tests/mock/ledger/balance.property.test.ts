import fc from 'fast-check'
import { reconcile, flows, totalOf } from '@/domain/ledger'
import { toDate, toMs } from '@/domain/beijing-time'
import type { RecordChanges } from '../../../mock/ledger/calendar'
import { createLedger, NO_CHANGES } from '../../../mock/ledger/ledger'
import { contributionOf } from '../../../mock/ledger/calendar'
import type { LedgerEntry, LedgerEvent } from '../../../mock/ledger/types'
import { RECORDS } from '../../../mock/personas'
import type { InsuranceRecord } from '../../../mock/personas/types'
import { benefitOf, cityOf, cityRule } from '../../../mock/reference/rules'

const END = toMs('2027-03-01T00:00:00+08:00')
const FROM = toMs('2024-02-01T00:00:00+08:00')
const record = fc.constantFrom(...RECORDS)
const seed = fc.string({ minLength: 1, maxLength: 8 })
const moment = fc.integer({ min: FROM, max: END })
const institutionFor = { pharmacy: 'P33010000401', outpatient: 'H33010000101', inpatient: 'H33010000101' } as const

const extra: fc.Arbitrary<LedgerEvent> = fc
  .record({
    at: moment,
    kind: fc.constantFrom('pharmacy' as const, 'outpatient' as const, 'inpatient' as const),
    amount: fc.integer({ min: 1, max: 3_000_000 }),
    pre: fc.integer({ min: 0, max: 100 }),
    own: fc.integer({ min: 0, max: 100 }),
    type: fc.constantFrom('visit' as const, 'visit' as const, 'credit' as const, 'grant' as const, 'freeze' as const, 'unfreeze' as const),
    id: fc.uuid(),
  })
  .map(({ at, kind, amount, pre, own, type, id }): LedgerEvent => {
    const member = { memberId: 'm', name: '周若兰', relation: '母亲' }
    if (type === 'credit') return { id, at, type, kind: 'back-payment', amount, period: null }
    if (type === 'grant') return { id, at, type, amount, member }
    if (type !== 'visit') return { id, at, type }
    const preselfpay = Math.floor((amount * pre) / 400)
    const ownpay = Math.floor((amount * own) / 400)
    const items = [{ name: 'x', category: 'treatment' as const, cnt: 1, amount, level: '2' as const, preselfpay, ownpay }]
    return {
      id,
      at,
      type,
      postedAt: at,
      visit: {
        kind,
        institutionId: institutionFor[kind],
        note: null,
        items,
        member: amount % 5 === 0 && kind === 'pharmacy' ? member : null,
      },
    }
  })

/** Every third visit is reversed a while later. */
const changes: fc.Arbitrary<RecordChanges> = fc.array(extra, { maxLength: 25 }).map((events) => {
  const reversals = events
    .filter((event, index) => event.type === 'visit' && index % 3 === 0)
    .map((event): LedgerEvent => ({ id: `r-${event.id}`, at: event.at + 40 * 86_400_000, type: 'reversal', of: event.id }))
  return { events: events.concat(reversals), arrears: { months: [], frozenSince: null } }
})

const run = (name: string, of: InsuranceRecord, extras: RecordChanges): readonly LedgerEntry[] =>
  createLedger(name).entries(of, extras, END)
const check = (predicate: (entries: readonly LedgerEntry[], of: InsuranceRecord) => void): void => {
  fc.assert(
    fc.property(seed, record, changes, (name, of, extras) => predicate(run(name, of, extras), of)),
    { numRuns: 25 },
  )
}

describe('the ledger holds, whatever happens', () => {
  it('opening + credits − debits = closing for any window, entry by entry', () => {
    check((entries, of) => {
      let balance = totalOf(of.opening)
      for (const entry of entries) {
        expect(totalOf(entry.after.sub)).toBe(balance + entry.amount)
        expect(totalOf(entry.allocation)).toBe(entry.amount)
        balance += entry.amount
      }
      const window = entries.slice(Math.floor(entries.length / 3))
      const first = window[0]
      const opening = first ? totalOf(first.after.sub) - first.amount : balance
      expect(reconcile({ opening, ...flows(window.map(({ amount }) => amount)), closing: balance })).toBe(0)
    })
  })

  it('no part of an account is ever below zero, and what is granted is there', () => {
    check((entries) => {
      for (const { after } of entries) {
        expect(Math.min(after.sub.currentYear, after.sub.priorYears, after.granted)).toBeGreaterThanOrEqual(0)
        expect(after.granted).toBeLessThanOrEqual(totalOf(after.sub))
      }
    })
  })

  it('a settlement adds up: fund + person = fee, account + 共济 + cash = person, lines = fee', () => {
    check((entries) => {
      for (const { settlement, kind, amount } of entries) {
        if (!settlement) continue
        expect(settlement.fundPaySumamt + settlement.psnPartAmt).toBe(settlement.medfeeSumamt)
        expect(settlement.acctPay + settlement.acctMulaidPay + settlement.psnCashPay).toBe(settlement.psnPartAmt)
        expect(settlement.inscpScpAmt + settlement.preselfpayAmt + settlement.fulamtOwnpayAmt + settlement.overlmtSelfpay).toBe(
          settlement.medfeeSumamt,
        )
        expect(settlement.acctPay + settlement.acctMulaidPay + amount).toBe(0)
        if (kind === 'reversal') continue
        expect(settlement.lines.reduce((sum, line) => sum + line.detItemFeeSumamt, 0)).toBe(settlement.medfeeSumamt)
        expect(Math.min(settlement.fundPaySumamt, settlement.psnCashPay)).toBeGreaterThanOrEqual(0)
        for (const line of settlement.lines) if (line.chrgitmLv === '3') expect(line.inscpScpAmt).toBe(0)
      }
    })
  })

  it('pooled use stays within 0 and the limit, the deductible within its amount', () => {
    check((entries, of) => {
      for (const { after } of entries) {
        const { outpatient, inpatient } = benefitOf(of, cityOf(of, after.yearStart))
        for (const [use, rule] of [
          [after.outpatient, outpatient],
          [after.inpatient, inpatient],
        ] as const) {
          expect(use.reimbursed).toBeGreaterThanOrEqual(0)
          expect(use.reimbursed).toBeLessThanOrEqual(rule.limit ?? Infinity)
          expect(use.deductiblePaid).toBeGreaterThanOrEqual(0)
          if (rule.per === 'year') expect(use.deductiblePaid).toBeLessThanOrEqual(rule.deductible.tertiary[0])
        }
      }
    })
  })

  it('every amount is a whole number of fen', () => {
    check((entries) => {
      for (const { amount, after } of entries)
        expect([amount, after.sub.currentYear, after.sub.priorYears].every(Number.isSafeInteger)).toBe(true)
    })
  })

  it('is the same story every time, and looking further ahead never changes the past', () => {
    fc.assert(
      fc.property(seed, record, moment, moment, (name, of, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        const jumped = createLedger(name).entries(of, NO_CHANGES, late)
        const stepwise = createLedger(name)
        stepwise.entries(of, NO_CHANGES, early)
        expect(stepwise.entries(of, NO_CHANGES, late)).toEqual(jumped)
        const then = createLedger(name)
          .entries(of, NO_CHANGES, early)
          .filter((entry) => entry.postedAt <= early)
        expect(jumped.filter((entry) => entry.postedAt <= early)).toEqual(then)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the ledger moves on with the calendar', () => {
  it('has at least two and a half years behind and next month ahead', () => {
    for (const of of RECORDS.filter((known) => known.hasAccount && contributionOf(known, cityRule(known.admdvs), '2024-01') > 0)) {
      const entries = createLedger('any').entries(of, NO_CHANGES, END)
      const credits = entries.filter(({ kind, postedAt }) => kind === 'monthly-credit' && postedAt <= END)
      expect(credits[0]?.period).toBe('2024-01')
      expect(credits).toHaveLength(38)
    }
  })

  it('rolls Shanghai over on 1 July and Hangzhou on 1 January', () => {
    const days = (id: string): string[] =>
      createLedger('any')
        .entries(
          RECORDS.find(({ recordId }) => recordId === id)!,
          NO_CHANGES,
          END,
        ) // both exist
        .filter(({ kind }) => kind === 'roll-over')
        .map(({ postedAt }) => toDate(postedAt))
    expect(days('two-cities-sh')).toEqual(['2024-07-01', '2025-07-01', '2026-07-01'])
    expect(days('two-cities-hz')).toEqual(['2025-01-01', '2026-01-01', '2027-01-01'])
  })
})
