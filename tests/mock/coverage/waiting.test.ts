import fc from 'fast-check'
import { shiftMonths } from '@/domain/calendar'
import { employeeCoveredFrom, monthsToWait, residentCoveredFrom } from '../../../mock/ledger/waiting'
import { employeeCoverageRule, residentCoverageRule } from '../../../mock/reference/coverage-rules'

const TODAY = '2026-07-15'
const employee = employeeCoverageRule(TODAY)
const resident = residentCoverageRule(TODAY)

describe('the wait of a resident (国办 2024)', () => {
  it.each([
    ['paid in the window after two broken years', '2026-09-01', 2027, 2, 0, '2027-05-01'],
    ['the same with one of them paid back', '2026-09-01', 2027, 2, 1, '2027-04-01'],
    ['this year, outside the window: the year being paid is not broken', TODAY, 2026, 1, 0, '2026-10-15'],
    ['four broken years, all but one paid back: six months at least', '2026-09-01', 2027, 4, 3, '2027-07-01'],
    ['five broken years, none paid back', '2026-12-31', 2027, 5, 0, '2027-08-01'],
    ['from the end of a long month', '2026-11-30', 2026, 1, 0, '2027-02-28'],
  ])('%s', (_name, paidOn, year, broken, repaid, coveredFrom) => {
    expect(residentCoveredFrom(resident, paidOn, year, broken, repaid)).toBe(coveredFrom)
  })

  it('never falls below the fixed months, rises with broken years and falls with repaid ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), (broken, repaid) => {
        const months = monthsToWait(resident, broken, repaid)
        expect(months).toBeGreaterThanOrEqual(broken >= 4 ? 6 : 3)
        expect(monthsToWait(resident, broken + 1, repaid)).toBeGreaterThanOrEqual(months)
        expect(monthsToWait(resident, broken, repaid + 1)).toBeLessThanOrEqual(months)
      }),
    )
  })

  it('is counted from the first day of a year that is paid ahead, whatever day it is paid on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 121 }), (days) => {
        const paidOn = new Date(Date.UTC(2026, 8, 1) + days * 86_400_000).toISOString().slice(0, 10)
        expect(residentCoveredFrom(resident, paidOn, 2027, 2, 0)).toBe(shiftMonths('2027-01-01', 4))
      }),
    )
  })
})

describe('the wait of an employee', () => {
  it.each([
    ['paid back within the grace: the next month', '2026-07', 2, '2026-08-01'],
    ['the longest gap of the grace', '2026-08', 3, '2026-09-01'],
    ['a longer gap: six months in full', '2026-09', 4, '2027-03-01'],
    ['over the turn of the year', '2026-12', 1, '2027-01-01'],
  ])('%s', (_name, month, gap, coveredFrom) => {
    expect(employeeCoveredFrom(employee, month, gap)).toBe(coveredFrom)
  })
})
