import fc from 'fast-check'
import { actionOf, byUrgency, grantableOf, isNearlyUsed, kinOf, RELATIONS, urgencyOf, type FamilyRow } from '@/domain/family'
import { FAMILY_RELATIONS } from '@/contract'

const row = (more: Partial<FamilyRow> = {}): FamilyRow => ({
  ...{ uncovered: false, quota: null, dueInDays: null, grantable: true, guardian: false },
  ...more,
})

describe('relations', () => {
  it('are of the eight kinds of 近亲属, or of none', () => {
    expect(new Set(FAMILY_RELATIONS.map(kinOf).filter((kin) => kin !== null))).toEqual(new Set(RELATIONS))
    expect(['wifes-mother', 'husbands-father', 'other', 'constructor', 'cousin'].map(kinOf)).toEqual([null, null, null, null, null])
  })
})

describe('what can be granted', () => {
  it('leaves out what is granted and what is pending, and is never below zero', () => {
    expect(grantableOf({ total: 4_286_35, granted: 231_40, pending: 38_00 })).toBe(4_016_95)
    const amount = fc.nat({ max: 10_000_000 })
    fc.assert(
      fc.property(amount, amount, amount, (total, granted, pending) => {
        const grantable = grantableOf({ total, granted, pending })
        expect(grantable).toBeGreaterThanOrEqual(0)
        // Whatever is granted of it, the pending bill can still be paid.
        if (grantable > 0) expect(total - granted - grantable).toBe(pending)
      }),
    )
  })

  it('is nearly used from four fifths on', () => {
    expect([79_99, 80_00, 100_00].map((used) => isNearlyUsed({ granted: 100_00, used }))).toEqual([false, true, true])
    expect(isNearlyUsed({ granted: 0, used: 0 })).toBe(false)
  })
})

describe('a row', () => {
  it('comes first when not covered, then by its quota, then by what is due within thirty days', () => {
    const used = { granted: 100, used: 80 }
    expect(urgencyOf(row({ uncovered: true, quota: used }))).toBe(0)
    expect(urgencyOf(row({ quota: used, dueInDays: 1 }))).toBe(1)
    expect([-1, 0, 30, 31].map((dueInDays) => urgencyOf(row({ dueInDays })))).toEqual([2, 2, 2, 3])
    expect(urgencyOf(row())).toBe(3)
  })

  it('has one action, the first that applies', () => {
    const quota = { granted: 100, used: 0 }
    expect(actionOf(row({ uncovered: true, quota }))).toBe('pay')
    expect(actionOf(row({ quota }))).toBe('change')
    expect(actionOf(row())).toBe('grant')
    expect(actionOf(row({ grantable: false }))).toBe('code')
    expect(actionOf(row({ guardian: true }))).toBe('code')
  })

  it('keeps the order it was added in among its like; one of whom nothing is known is nothing to do', () => {
    const any = fc.record({ uncovered: fc.boolean(), dueInDays: fc.option(fc.integer({ min: -10, max: 90 })) })
    fc.assert(
      fc.property(fc.array(fc.option(any)), (rows) => {
        const facts = rows.map((more, index) => ({ index, of: more && row(more) }))
        const sorted = byUrgency(facts, ({ of }) => of)
        const rank = ({ of }: (typeof facts)[number]) => (of ? urgencyOf(of) : 3)
        expect(sorted.map(({ index }) => index).sort((a, b) => a - b)).toEqual(facts.map(({ index }) => index))
        sorted.slice(1).forEach((next, at) => {
          const before = sorted[at]!
          expect(rank(before) < rank(next) || (rank(before) === rank(next) && before.index < next.index)).toBe(true)
        })
      }),
    )
  })
})
