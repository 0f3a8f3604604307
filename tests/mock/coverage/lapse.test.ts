import { beijingAt, toDate } from '@/domain/beijing-time'
import { residentPaths } from '../../../mock/coverage/paths'
import { isUninsured, standingOf, yearsOf } from '../../../mock/coverage/standing'
import { createLedger, NO_CHANGES } from '../../../mock/ledger/ledger'
import type { LedgerEvent } from '../../../mock/ledger/types'
import { recordOf } from '../../../mock/personas'
import type { InsuranceRecord } from '../../../mock/personas/types'
import { feeItem } from '../../../mock/reference/items'

const COMMUNITY = 'H33010000303'
const TODAY = beijingAt('2026-07-15', '09:41:00')
const OFF: InsuranceRecord['habits'] = { pharmacy: 0, outpatient: 0, chronic: 0, mutualAid: 0, inpatient: 0, member: null }
const lapsed: InsuranceRecord = {
  ...recordOf('student-hz'),
  recordId: 'lapsed-hz',
  insuredSince: '2018-01-01',
  unpaidYears: [2025, 2026],
  habits: OFF,
}
const enrolment: LedgerEvent = { id: 'e', at: TODAY, type: 'enrolment', year: 2026, repaid: 0 }

const visit = (on: string): LedgerEvent => ({
  id: `v${on}`,
  at: beijingAt(on, '10:00:00'),
  type: 'visit',
  postedAt: beijingAt(on, '10:00:00'),
  visit: {
    kind: 'outpatient',
    institutionId: COMMUNITY,
    note: null,
    member: null,
    items: [feeItem({ name: '检查', category: 'examination', level: '1', preselfpay: 0 }, 1000_00)],
  },
})

const paidByFund = (events: readonly LedgerEvent[]): [string, number][] =>
  createLedger('seed')
    .entries(lapsed, { ...NO_CHANGES, events }, beijingAt('2027-06-01'))
    .filter(({ settlement }) => settlement !== null)
    .map(({ occurredAt, settlement }) => [toDate(occurredAt), settlement?.fundPaySumamt ?? 0])

describe('a resident who did not pay', () => {
  it('has no fund from the first unpaid year on, and again from the day that was said', () => {
    const visits = ['2024-12-31', '2025-01-01', '2026-10-14', '2026-10-15'].map(visit)
    expect(paidByFund(visits)).toEqual([
      ['2024-12-31', 490_00],
      ['2025-01-01', 0],
      ['2026-10-14', 0],
      ['2026-10-15', 0],
    ])
    expect(paidByFund(visits.concat(enrolment))).toEqual([
      ['2024-12-31', 490_00],
      ['2025-01-01', 0],
      ['2026-10-14', 0],
      ['2026-10-15', 490_00],
    ])
  })

  it('is 断缴, then waits, then is covered', () => {
    expect(standingOf(lapsed, NO_CHANGES, TODAY)).toEqual({ status: 'lapsed', pausedSince: '2025-01-01', coveredFrom: null })
    expect(standingOf(lapsed, NO_CHANGES, beijingAt('2028-03-01')).status).toBe('lapsed')
    const changes = { ...NO_CHANGES, events: [enrolment] }
    expect(standingOf(lapsed, changes, TODAY)).toEqual({ status: 'waiting', pausedSince: '2025-01-01', coveredFrom: '2026-10-15' })
    expect(standingOf(lapsed, changes, beijingAt('2026-10-15')).status).toBe('normal')
    expect([isUninsured(lapsed, changes, TODAY), isUninsured(lapsed, changes, beijingAt('2026-10-15'))]).toEqual([true, false])
  })

  it('sees the years and the ways of the reference screen', () => {
    const years = yearsOf(lapsed, NO_CHANGES, TODAY, '2026-09-01').map(({ year, state }) => `${year} ${state}`)
    expect(years).toEqual(['2021 paid', '2022 paid', '2023 paid', '2024 paid', '2025 lapsed', '2026 lapsed', '2027 ahead'])
    const paths = residentPaths(lapsed, TODAY).map((path) => path.kind === 'premium' && [path.amount, path.waits, path.coveredFrom])
    expect(paths).toEqual([
      [400_00, 3, '2026-10-15'],
      [800_00, 3, '2027-04-01'],
      [400_00, 4, '2027-05-01'],
    ])
  })

  it('is not offered this year once the wait would end after it', () => {
    const years = (on: string) =>
      residentPaths(lapsed, beijingAt(on)).map((path) => path.kind === 'premium' && [path.forYear, path.payFrom])
    expect(years('2026-09-30')).toEqual([
      [2026, '2026-09-30'],
      [2027, '2026-09-30'],
      [2027, '2026-09-30'],
    ])
    expect(years('2026-10-01')).toEqual([
      [2027, '2026-10-01'],
      [2027, '2026-10-01'],
    ])
  })
})
