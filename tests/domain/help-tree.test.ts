import fc from 'fast-check'
import { ERROR_CODES, type ErrorCode } from '@/contract'
import { HELP_TREES } from '@/domain/help-branch'
import { branchOf } from '@/domain/recovery'
import { CHECK_IDS, type CheckFacts, type CheckId, type CheckResult, type CheckState } from '@/domain/help-checks'
import { candidates, HELP, likelyCause } from '@/domain/help-tree'

const FACTS: CheckFacts = {
  service: {},
  freshness: { asOf: '2026-07-15T08:30:00+08:00', expectedBy: null },
  contribution: { month: '2026-07', amount: 24_800, on: null, expected: true },
  card: { insutype: '310', status: '1', strange: [], months: [], frozenSince: null },
  pending: { count: 1, total: 3_800, balance: 428_635, first: null, strange: [] },
  reconciliation: { opening: 391_200, credits: 177_460, debits: 140_025, closing: 428_635, difference: 0 },
  grant: { total: 428_635, granted: 100_000, usable: 328_635 },
  year: { currentYear: 135_280, priorYears: 293_355, total: 428_635 },
  bound: { count: 1 },
  lock: { reason: 'open', until: null },
  password: { ageDays: 10, dueOn: null },
  failures: { count: 0, lastAt: null },
}

/** The cast is safe for default facts: FACTS pairs each id with its own type. */
const result = (id: CheckId, state: CheckState, facts: CheckFacts[CheckId] = FACTS[id]) => ({ id, state, facts }) as CheckResult
const all = (overrides: Partial<Record<CheckId, CheckState>> = {}) => CHECK_IDS.map((id) => result(id, overrides[id] ?? 'ok'))
const likely = (tree: (typeof HELP_TREES)[number], results: CheckResult[], code: ErrorCode | null = null) =>
  likelyCause(tree, results, code).cause.id

describe('help trees', () => {
  it('finds the cause of a balance that looks wrong', () => {
    expect(likely('balance', all())).toBe('all-right')
    expect(likely('balance', all({ pending: 'attention' }))).toBe('pending')
    expect(likely('balance', all({ grant: 'attention' }))).toBe('grant')
    expect(likely('balance', all({ year: 'attention' }))).toBe('roll-over')
    expect(likely('balance', all({ contribution: 'attention' }))).toBe('contribution')
    expect(likely('balance', all({ card: 'problem', contribution: 'attention' }))).toBe('arrears')
    expect(likely('balance', all({ freshness: 'problem', pending: 'attention' }))).toBe('sync-delay')
    expect(likely('balance', all({ reconciliation: 'problem', pending: 'attention' }))).toBe('mismatch')
    expect(likely('balance', [{ id: 'freshness', state: 'unknown', code: 'SRV-5XX' }])).toBe('provider-fault')
    expect(likely('balance', [{ id: 'freshness', state: 'unknown', code: 'NET-TIMEOUT' }])).toBe('system-fault')
    expect(likely('balance', [{ id: 'freshness', state: 'unknown', code: 'DATA-404' }])).toBe('no-card')
  })

  it('explains the pending entry of the reference figures', () => {
    expect(likelyCause('balance', all({ pending: 'attention' }), null).sum).toEqual({
      parts: [
        { term: 'balance', fen: 428_635 },
        { term: 'pending', fen: -3_800 },
      ],
      result: { term: 'after-posting', fen: 424_835 },
    })
  })

  it('follows the code of the failure unless a check rules it out', () => {
    expect(likely('sign-in', all(), 'CARD-409')).toBe('bound-elsewhere')
    expect(likely('sign-in', all(), 'AUTH-423')).toBe('wrong-password')
    expect(likely('sign-in', all({ lock: 'problem' }), 'AUTH-423')).toBe('locked')
    expect(likely('verification', all(), 'VERIFY-FACE')).toBe('face')
    expect(likely('balance', all({ grant: 'attention' }), 'BAL-PENDING')).toBe('grant')
  })

  it('names an expired password as the cause, not one that is due soon', () => {
    expect(likely('sign-in', all({ password: 'problem' }))).toBe('password-expired')
    expect(likely('sign-in', all({ password: 'attention' }))).toBe('wrong-password')
  })

  it('offers the next cause when one is rejected', () => {
    const ids = candidates('balance', all({ pending: 'attention', grant: 'attention' }), null).map(({ cause }) => cause.id)
    expect(ids).toEqual(['pending', 'grant', 'all-right'])
  })

  it('has a branch with a cause for every error code', () => {
    for (const code of ERROR_CODES) {
      const { tree } = branchOf(code)
      expect(candidates(tree, all(), code).length).toBeGreaterThan(0)
    }
  })

  const states = fc.constantFrom<CheckState | 'unknown'>('ok', 'attention', 'problem', 'unknown')
  const results = fc.tuple(...CHECK_IDS.map(() => states)).map((drawn) =>
    CHECK_IDS.map((id, index): CheckResult => {
      const state = drawn[index]!
      return state === 'unknown' ? { id, state, code: 'NET-TIMEOUT' } : result(id, state)
    }),
  )
  const trees = fc.constantFrom(...HELP_TREES)
  const codes = fc.option(fc.constantFrom(...ERROR_CODES), { nil: null })

  it('always gives exactly one likely cause, none twice, and the same order however the checks came in', () => {
    fc.assert(
      fc.property(trees, results, codes, (tree, found, code) => {
        const ids = candidates(tree, found, code).map(({ cause }) => cause.id)
        expect(ids.length).toBeGreaterThan(0)
        expect(new Set(ids).size).toBe(ids.length)
        expect(candidates(tree, [...found].reverse(), code).map(({ cause }) => cause.id)).toEqual(ids)
        expect(HELP[tree].causes.map(({ id }) => id)).toContain(likely(tree, found, code))
      }),
    )
  })

  it('never shows a sum that does not add up', () => {
    const money = fc.nat(1e10)
    fc.assert(
      fc.property(money, money, money, fc.nat(1e9), (balance, total, granted, prior) => {
        const found = [
          result('pending', 'attention', { count: 1, total, balance, first: null }),
          result('grant', 'attention', { total: balance, granted, usable: balance - granted }),
          result('year', 'attention', { currentYear: balance, priorYears: prior, total: balance + prior }),
          result('reconciliation', 'problem', { opening: balance, credits: total, debits: granted, closing: 0, difference: 1 }),
        ]
        const sums = candidates('balance', found, null).flatMap(({ sum }) => (sum ? [sum] : []))
        expect(sums).toHaveLength(4)
        for (const sum of sums) expect(sum.parts.reduce((whole, { fen }) => whole + fen, 0)).toBe(sum.result.fen)
      }),
    )
  })
})
