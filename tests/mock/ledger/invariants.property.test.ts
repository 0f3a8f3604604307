import fc from 'fast-check'
import type { Settlement } from '@/contract'
import { flows, reconcile, totalOf } from '@/domain/ledger'
import { settlementGaps } from '@/domain/sum-gaps'
import { positionAt } from '../../../mock/accounts/account-view'
import { insuranceYearStart } from '../../../mock/ledger/calendar'
import type { LedgerEntry, Level, PoolKind } from '../../../mock/ledger/types'
import { poolsIn } from '../../../mock/ledger/bills'
import { benefitOf, cityOf, deductibleAfter } from '../../../mock/reference/rules'
import type { PoolRule } from '../../../mock/reference/rules/types'
import { anyLife, END, FROM, lived, RUNS, type Lived, type Step } from './people'

/** The invariants of design/domain.md, over people and lives of every kind. */

const POOLS: readonly PoolKind[] = ['outpatient', 'inpatient', 'chronic']
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Says which entries break a rule; one `expect` a life, because thousands of them are slow. */
const everyEntry = (holds: (step: Step, life: Lived) => boolean) =>
  fc.assert(
    fc.property(anyLife, (told) => {
      const life = lived(told)
      expect(life.steps.filter((step) => !holds(step, life)).map(({ entry }) => entry)).toEqual([])
    }),
    RUNS,
  )

/** As above, of entries with a bill. */
const everyBill = (holds: (bill: Settlement, step: Step, life: Lived) => boolean) =>
  everyEntry((step, life) => !step.entry.settlement || holds(step.entry.settlement, step, life))

describe('a settlement adds up', () => {
  it('by the sums the app counts again', () => everyBill((bill) => settlementGaps(bill).length === 0))

  it('medfee = fund + person', () => everyBill((bill) => bill.fundPaySumamt + bill.psnPartAmt === bill.medfeeSumamt))

  it('person = account + 共济 + cash, and that is what left the account', () =>
    everyBill(
      (bill, { entry }) =>
        bill.acctPay + bill.acctMulaidPay + bill.psnCashPay === bill.psnPartAmt && bill.acctPay + bill.acctMulaidPay + entry.amount === 0,
    ))

  it('fund = Σ its parts', () =>
    everyBill(
      (bill, { entry }) => bill.fundPaySumamt === sum([entry.parts?.basic ?? NaN, entry.parts?.large ?? NaN, entry.parts?.beyond ?? NaN]),
    ))

  it('medfee = in scope + 先行自付 + 自费 + 超限价, of which 起付线 is in scope', () =>
    everyBill(
      (bill) =>
        bill.inscpScpAmt + bill.preselfpayAmt + bill.fulamtOwnpayAmt + bill.overlmtSelfpay === bill.medfeeSumamt &&
        Math.abs(bill.actPayDedc) + Math.abs(bill.fundPaySumamt) <= Math.abs(bill.inscpScpAmt),
    ))

  it('settlement = Σ lines, and they are the lines that were billed', () =>
    everyBill((bill, { entry }, { changes }) => {
      if (entry.kind === 'reversal') return bill.lines.length === 0
      const event = changes.events.find(({ id }) => id === entry.id)
      const fee = event?.type === 'visit' ? sum(event.visit.items.map(({ amount }) => amount)) : bill.medfeeSumamt
      return (
        fee === bill.medfeeSumamt &&
        sum(bill.lines.map((line) => line.detItemFeeSumamt)) === fee &&
        sum(bill.lines.map((line) => line.inscpScpAmt)) === bill.inscpScpAmt &&
        sum(bill.lines.map((line) => line.preselfpayAmt)) === bill.preselfpayAmt
      )
    }))

  it('a 丙 line has inscp 0', () =>
    everyBill(({ lines }) => lines.every((line) => line.inscpScpAmt >= 0 && (line.chrgitmLv !== '3' || line.inscpScpAmt === 0))))

  it('no part is below 0 or a fraction of a fen, and a reversal turns every sign', () =>
    everyEntry(({ entry: { kind, parts } }) =>
      Object.values(parts ?? {}).every(
        (part: number) => Number.isSafeInteger(part) && !Object.is(part, -0) && (kind === 'reversal' ? part <= 0 : part >= 0),
      ),
    ))
})

describe('the books balance', () => {
  it('opening + credits − debits = closing for any window', () => {
    const moment = fc.integer({ min: FROM, max: END })
    fc.assert(
      fc.property(anyLife, moment, moment, (told, a, b) => {
        const { of, entries } = lived(told)
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const balanceAt = (at: number): number => totalOf(entries.filter(({ postedAt }) => postedAt <= at).pop()?.after.sub ?? of.opening)
        const window = entries.filter(({ postedAt }) => postedAt > from && postedAt <= to)
        const { credits, debits } = flows(window.map(({ amount }) => amount))
        expect(reconcile({ opening: balanceAt(from), credits, debits, closing: balanceAt(to) })).toBe(0)
      }),
      RUNS,
    )
  })

  it('running balance = balance before ± amount; 当年 + 历年 = total, each moving by its allocation', () =>
    everyEntry(
      ({ entry: { amount, allocation, after }, before }) =>
        amount === totalOf(allocation) &&
        totalOf(after.sub) === totalOf(before.sub) + amount &&
        after.sub.currentYear === before.sub.currentYear + allocation.currentYear &&
        after.sub.priorYears === before.sub.priorYears + allocation.priorYears,
    ))

  it('no balance is below 0; where there is one balance or none, it is that', () =>
    everyEntry(
      ({ entry: { after } }, { city, of }) =>
        Math.min(after.sub.currentYear, after.sub.priorYears) >= 0 &&
        (city.showsSubAccounts || after.sub.currentYear === 0) &&
        (of.hasAccount || totalOf(after.sub) === 0),
    ))

  it('usable = total − granted is never below 0, and granted is what relatives may spend', () =>
    everyEntry(
      ({ entry: { after } }) =>
        totalOf(after.sub) - after.granted >= 0 &&
        after.granted === sum(Object.values(after.grants)) &&
        Object.values(after.grants).every((quota) => quota >= 0),
    ))

  it('what is granted moves by grants, their return and the relatives’ own spending alone', () =>
    everyEntry(({ entry, before }) => {
      const change = entry.after.granted - before.granted
      if (entry.kind === 'grant') return change >= 0
      if (entry.kind === 'grant-return') return change <= 0
      if (entry.kind === 'mutual-aid') return change === (entry.fromGrant ? entry.amount : 0)
      return change === 0 || (entry.kind === 'reversal' && change === entry.amount)
    }))

  it('what is no payment moves nothing: 转历年 keeps the total, grants and freezes keep every part', () =>
    everyEntry(({ entry: { kind, amount, allocation }, before }) => {
      if (kind === 'roll-over') return amount === 0 && allocation.priorYears === before.sub.currentYear
      return !['grant', 'grant-return', 'freeze', 'unfreeze'].includes(kind) || (amount === 0 && allocation.currentYear === 0)
    }))

  it('what comes in comes whole, and what is taken back is at most what is usable', () =>
    everyEntry(({ entry: { id, kind, amount }, before }, { changes }) => {
      const event = changes.events.find((known) => known.id === id)
      if (kind === 'interest') return amount >= 0
      if (event?.type === 'credit') return amount === event.amount
      if (event?.type !== 'adjustment') return true
      return amount === Math.max(event.amount, before.granted - totalOf(before.sub))
    }))

  it('a premium is paid in full, from what is usable', () =>
    everyEntry(({ entry, before }, { changes }) => {
      if (entry.kind !== 'resident-premium') return true
      const event = changes.events.find(({ id }) => id === entry.id)
      return event?.type === 'premium' && entry.amount === 0 - event.amount && event.amount <= totalOf(before.sub) - before.granted
    }))
})

describe('the pools', () => {
  const ruleOf = ({ of }: Lived, pool: PoolKind, at: number): PoolRule | undefined => benefitOf(of, cityOf(of, at))[pool]
  /** A pool of a year, open or over, after an entry. */
  const poolAfter = ({ after }: LedgerEntry, pool: PoolKind, year: number) => poolsIn(after, year)[pool]
  const yearsOf = ({ after }: LedgerEntry): number[] => [...Object.keys(after.closed).map(Number), after.yearStart]

  it('pooled use ≤ limit, and nothing below 0, in every year', () =>
    everyEntry(({ entry }, life) =>
      yearsOf(entry).every((year) =>
        POOLS.every((pool) => {
          const { reimbursed, deductiblePaid, shared, visits } = poolAfter(entry, pool, year)
          return Math.min(reimbursed, deductiblePaid, shared, visits) >= 0 && reimbursed <= (ruleOf(life, pool, year)?.limit ?? Infinity)
        }),
      ),
    ))

  it('a year asks no more than its 起付线', () =>
    everyEntry(({ entry }, life) =>
      yearsOf(entry).every((year) =>
        POOLS.every((pool) => {
          const rule = ruleOf(life, pool, year)
          return rule?.per !== 'year' || poolAfter(entry, pool, year).deductiblePaid <= rule.deductible.tertiary[0]
        }),
      ),
    ))

  it('stand where the settlements of visits in their year and the reversals of those leave them, however late they come', () => {
    fc.assert(
      fc.property(anyLife, (told) => {
        const { entries, of } = lived(told)
        const byId = new Map(entries.map((entry) => [entry.id, entry]))
        const running = new Map<string, { deductible: number; fund: number }>()
        const wrong = entries.filter((entry) => {
          const origin = entry.kind === 'reversal' ? byId.get(entry.relatedId ?? '') : entry
          if (origin?.pool && entry.parts) {
            const year = insuranceYearStart(origin.occurredAt, cityOf(of, origin.occurredAt))
            const key = `${year}${origin.pool}`
            const { deductible, fund } = running.get(key) ?? { deductible: 0, fund: 0 }
            running.set(key, { deductible: deductible + entry.parts.deductible, fund: fund + entry.parts.basic + entry.parts.large })
          }
          return yearsOf(entry).some((year) =>
            POOLS.some((pool) => {
              const { deductible, fund } = running.get(`${year}${pool}`) ?? { deductible: 0, fund: 0 }
              const { deductiblePaid, reimbursed } = poolAfter(entry, pool, year)
              return deductiblePaid !== deductible || reimbursed !== fund
            }),
          )
        })
        expect(wrong).toEqual([])
      }),
      RUNS,
    )
  })

  it('ask the 起付线 that is due and pay what the tiers say, to a fen a tier, unless the limit stops them', () =>
    everyBill((bill, { entry, before }, life) => {
      const { pool, poolYear, level, parts } = entry
      if (!pool || poolYear === null || !level || !parts) return true
      const rule = ruleOf(life, pool, entry.occurredAt) ?? fail()
      const { shared, reimbursed, visits, deductiblePaid } = poolsIn(before, poolYear)[pool]
      const free = worthOf(rule, level, shared, shared + bill.inscpScpAmt - bill.actPayDedc, factorOf(entry, life))
      const due = Math.min(free, (rule.limit ?? Infinity) - reimbursed)
      const owed = Math.max(0, deductibleAfter(rule, visits, level) - (rule.per === 'year' ? deductiblePaid : 0))
      return Math.abs(parts.basic + parts.large - due) <= rule.tiers.length && bill.actPayDedc === Math.min(bill.inscpScpAmt, owed)
    }))

  it('pay nothing while the account is frozen, and the account only where the city lets it', () =>
    everyBill(
      (bill, { entry, before }, { city }) =>
        !before.frozen || entry.kind === 'reversal' || (bill.fundPaySumamt === 0 && (city.openWhenFrozen || entry.amount === 0)),
    ))

  it('have no part in what relatives spend', () => everyBill((bill, { entry }) => entry.kind !== 'mutual-aid' || bill.fundPaySumamt === 0))
})

describe('what is pending', () => {
  it('posts when its bill arrives, however late', () =>
    everyEntry(({ entry: { id, postedAt } }, { changes }) => {
      const event = changes.events.find((known) => known.id === id)
      return event?.type !== 'visit' || postedAt === event.postedAt
    }))

  it('is outside the balance until it posts, and posts after it occurred', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: FROM, max: END }), (told, at) => {
        const { of, city, entries } = lived(told)
        const posted = entries.filter(({ postedAt }) => postedAt <= at)
        const position = positionAt(of, city, posted, at)
        expect(totalOf(position.sub)).toBe(totalOf(of.opening) + sum(posted.map(({ amount }) => amount)))
        expect(position.yearStart).toBe(insuranceYearStart(at, city))
        expect(entries.filter(({ occurredAt, postedAt }) => postedAt < occurredAt)).toEqual([])
      }),
      RUNS,
    )
  })
})

/**
 * What a year's cost above 起付线 is worth from one point to another: each tier pays on the stretch up to where the next begins. 异地
 * leaves a ratio in whole ‰, because a settlement states it so and its product must be the amount beside it.
 */
function worthOf({ tiers }: PoolRule, level: Level, from: number, to: number, factor: number): number {
  const worth = tiers.map((tier, index) => {
    const end = Math.min(to, tiers[index + 1]?.from ?? Infinity)
    return (Math.max(0, end - Math.max(tier.from, from)) * Math.round((tier.ratio[level] * factor) / 1000)) / 1000
  })
  return sum(worth)
}

/** What 异地 leaves of the ratio, ‰. */
const factorOf = ({ id }: LedgerEntry, { changes, city }: Lived): number => {
  const event = changes.events.find((known) => known.id === id)
  if (event?.type !== 'visit' || event.visit.institutionId.slice(1, 7) === city.admdvs) return 1000
  return { 'long-stay': 1000, temporary: 900, none: 700 }[event.visit.filing ?? 'none']
}

function fail(): never {
  throw new Error('a pool without a rule took part')
}
