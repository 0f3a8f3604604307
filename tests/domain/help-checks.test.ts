import fc from 'fast-check'
import type { Lock, Meta, Overview, PasswordState, SecurityEvent, Statement, Transaction } from '@/contract'
import {
  checkCard,
  checkContribution,
  checkFailures,
  checkFreshness,
  checkGrant,
  checkLock,
  checkPassword,
  checkPending,
  checkReconciliation,
  checkYear,
  foundOf,
} from '@/domain/help-checks'

const AT = '2026-07-15T08:30:00+08:00'
const meta: Meta = { asOf: AT, freshness: 'live', requestId: 'r' }

const overview = (patch: Partial<Overview> = {}): Overview => ({
  card: {
    cardId: 'c',
    psnNameMasked: '**远',
    certnoMasked: '3****************7',
    insutype: '310',
    psnType: '11',
    psnInsuStas: '1',
    held: null,
    insuplcAdmdvs: '330100',
    city: '杭州',
    relation: 'self',
    boundAt: AT,
    primary: true,
  },
  personalAccount: { total: 428_635, currentYear: 135_280, priorYears: 293_355, granted: 0, usable: 428_635 },
  pending: { count: 0, total: 0 },
  monthEnds: [],
  yearOpening: 391_200,
  difference: 0,
  pooled: [],
  arrears: null,
  attention: [],
  unreadMessages: 0,
  lastSyncAt: AT,
  ...patch,
})

const quota: Overview['pooled'][number] = {
  kind: 'outpatient',
  yearLabel: '',
  yearStart: '2026-01-01',
  deductible: 0,
  deductiblePaid: 0,
  reimbursed: 0,
  limit: null,
  remaining: null,
  source: { title: '', effectiveFrom: '2026-01-01' },
}

const entry = (patch: Partial<Transaction>): Transaction => ({
  id: 't',
  kind: 'monthly-credit',
  state: 'posted',
  amount: 24_800,
  balanceAfter: 428_635,
  occurredAt: '2026-07-10T09:00:00+08:00',
  postedAt: '2026-07-10T09:00:00+08:00',
  counterparty: null,
  note: null,
  period: '2026-07',
  member: null,
  fees: null,
  ...patch,
})

/** A year with a single month, so that the months add up to the year whatever `patch` sets. */
function statement(patch: Partial<Statement> = {}): Statement {
  const year = { opening: 391_200, credits: 177_460, debits: 140_025, closing: 428_635, ...patch }
  const { credits, debits, closing } = year
  return {
    year: 2026,
    yearLabel: '2026',
    years: [2026],
    complete: false,
    months: [{ month: '2026-07', credits, debits, closing }],
    composition: [{ kind: 'other', amount: debits }],
    peak: null,
    reimbursed: 0,
    pooled: [],
    difference: 0,
    ...year,
  }
}

describe('help checks', () => {
  it('distinguishes current from delayed data', () => {
    expect(checkFreshness(meta)).toEqual({ id: 'freshness', state: 'ok', facts: { asOf: AT, expectedBy: null } })
    expect(checkFreshness({ ...meta, freshness: 'delayed', expectedBy: AT }).state).toBe('problem')
  })

  it('finds this month’s contribution, and expects none without an account', () => {
    expect(checkContribution(overview(), [entry({})], '2026-07')).toEqual({
      id: 'contribution',
      state: 'ok',
      facts: { month: '2026-07', amount: 24_800, on: '2026-07-10T09:00:00+08:00', expected: true },
    })
    const others = [entry({ kind: 'interest' }), entry({ state: 'pending' }), entry({ occurredAt: '2026-06-10T09:00:00+08:00' })]
    expect(checkContribution(overview(), others, '2026-07').state).toBe('attention')
    expect(checkContribution(overview({ personalAccount: null }), [], '2026-07').state).toBe('ok')
  })

  it('finds a card that is paused, frozen or behind with contributions', () => {
    expect(checkCard(overview()).state).toBe('ok')
    const paused = overview({ arrears: { months: ['2026-05', '2026-06'], frozenSince: null, openWhenFrozen: false } })
    expect(checkCard(paused)).toMatchObject({ state: 'problem', facts: { months: ['2026-05', '2026-06'] } })
    expect(checkCard(overview({ card: { ...overview().card, psnInsuStas: '3' } })).state).toBe('problem')
  })

  it('names the newest entry that is not posted yet', () => {
    const waiting = entry({ id: 'p', kind: 'pharmacy', state: 'pending', amount: -3_800, counterparty: '百草和大药房' })
    const check = checkPending(overview({ pending: { count: 1, total: 3_800 } }), { pending: [waiting], items: [] })
    expect(check).toMatchObject({ state: 'attention', facts: { total: 3_800, balance: 428_635, first: { id: 'p', amount: 3_800 } } })
    expect(checkPending(overview(), { pending: [], items: [] }).state).toBe('ok')
  })

  it('recalculates the year’s sums, whatever the insurer says of them', () => {
    expect(checkReconciliation(statement()).state).toBe('ok')
    expect(checkReconciliation(statement({ closing: 428_000 }))).toMatchObject({ state: 'problem', facts: { difference: -635 } })
    expect(checkReconciliation(statement({ difference: 100 }))).toMatchObject({ state: 'problem', facts: { difference: 100 } })
    expect(checkReconciliation(statement({ composition: [{ kind: 'other', amount: 140_000 }] }))).toMatchObject({
      state: 'problem',
      facts: { difference: 25 },
    })
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9), fc.integer({ min: -1e6, max: 1e6 }), (opening, credits, debits, off) => {
        const closing = opening + credits - debits + off
        const { facts, state } = checkReconciliation(statement({ opening, credits, debits, closing }))
        expect(facts.difference).toBe(off)
        expect(state).toBe(off === 0 ? 'ok' : 'problem')
      }),
    )
  })

  it('finds money granted to family', () => {
    const granted = overview({ personalAccount: { total: 100, currentYear: null, priorYears: null, granted: 40, usable: 60 } })
    expect(checkGrant(granted)).toMatchObject({ state: 'attention', facts: { total: 100, granted: 40, usable: 60 } })
    expect(checkYear(granted, '2027-01')).toMatchObject({ state: 'ok', facts: { currentYear: null } })
  })

  it('finds the start of the place’s insurance year, in January or in July', () => {
    const states = (yearStart: string) =>
      ['2027-01', '2026-07', '2026-08'].map((month) => checkYear(overview({ pooled: [{ ...quota, yearStart }] }), month).state)
    expect(states('2027-01-01')).toEqual(['attention', 'ok', 'ok'])
    expect(states('2026-07-01')).toEqual(['ok', 'attention', 'ok'])
  })

  it('checks the lock, the oldest password and recent failures', () => {
    const lock: Lock = { lockId: 'l', reason: 'wrong-password', until: AT, lockedAt: null, channel: null, city: '杭州' }
    expect([checkLock(null).state, checkLock(lock).state, checkLock({ ...lock, reason: 'open' }).state]).toEqual(['ok', 'problem', 'ok'])
    const aged = (ageDays: number): PasswordState => ({
      cardId: 'c',
      psnNameMasked: '**远',
      city: '杭州',
      changedOn: '2026-04-30',
      dueOn: '2026-07-29',
      ageDays,
    })
    expect([[], [aged(10)], [aged(10), aged(76)], [aged(90), aged(76)]].map((ages) => checkPassword(ages).state)).toEqual([
      'ok',
      'ok',
      'attention',
      'problem',
    ])
    const event = (kind: SecurityEvent['kind']): SecurityEvent => ({ id: kind, at: AT, kind, device: null, channel: null })
    expect(checkFailures([event('signed-in'), event('wrong-password')])).toMatchObject({ state: 'attention', facts: { count: 1 } })
  })

  it('gives no facts for a check that was not run', () => {
    expect(foundOf([{ id: 'grant', state: 'unknown', code: 'NET-OFFLINE' }], 'grant')).toBeNull()
    expect(foundOf([checkLock(null)], 'grant')).toBeNull()
  })
})
