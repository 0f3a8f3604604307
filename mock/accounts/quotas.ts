import type { PooledQuota } from '@/contract'
import { beijingAt, toDate } from '@/domain/beijing-time'
import { poolsIn } from '../ledger/bills'
import { insuranceYearStart } from '../ledger/calendar'
import { benefitOf, cityOf, deductibleAfter } from '../reference/rules'
import type { CityRule } from '../reference/rules/types'
import type { AccountView } from './account-view'

/** Years are insurance years everywhere, named after the calendar year they begin in. */
export const firstMonthOf = (year: number, { yearStartMonth }: CityRule): string => `${year}-${String(yearStartMonth).padStart(2, '0')}`
export const yearStart = (year: number, city: CityRule): number => beijingAt(`${firstMonthOf(year, city)}-01`)
export const yearOf = (at: number, city: CityRule): number => Number(toDate(insuranceYearStart(at, city)).slice(0, 4))
/** `2026`, or `2026-2027` where the year runs over two. */
export const labelOf = (year: number, { yearStartMonth }: CityRule): string => (yearStartMonth === 1 ? String(year) : `${year}-${year + 1}`)

/** Both pools of the insurance year of `at`, with everything counted there so far. Entitlements, not money. */
export function quotasAt({ record, position }: AccountView, at: number): PooledQuota[] {
  const city = cityOf(record, at)
  const rules = benefitOf(record, city)
  const year = yearOf(at, city)
  const pools = poolsIn(position, yearStart(year, city))
  return (['outpatient', 'inpatient'] as const).map((kind) => {
    const rule = rules[kind]
    const use = pools[kind]
    // Where it differs by level, the highest is shown: no visit asks for more.
    const deductible = deductibleAfter(rule, use.visits, 'tertiary')
    return {
      kind,
      yearLabel: labelOf(year, city),
      yearStart: toDate(yearStart(year, city)),
      deductible,
      deductiblePaid: rule.per === 'year' ? Math.min(deductible, use.deductiblePaid) : use.visits > 0 ? deductible : 0,
      reimbursed: use.reimbursed,
      limit: rule.limit,
      remaining: rule.limit === null ? null : rule.limit - use.reimbursed,
      source: city.source,
    }
  })
}
