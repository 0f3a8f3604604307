/** Sample rules for a demonstration, never policy. Days are `YYYY-MM-DD`, money is fen. */

/** How employees' benefits stop and come back. From weak sources, so every screen calls it 演示规则. */
export interface EmployeeCoverageRule {
  /** Days after the contribution day within which a month is awaited (待到账); then it is missing (欠缴). */
  awaitedDays: number
  /** A gap of at most so many months can be paid back, and benefits return with the next month. */
  graceMonths: number
  /** After a longer gap so many months must be paid first. */
  fullMonths: number
  source: RuleSource
}

/** How residents wait who did not pay in time. */
export interface ResidentCoverageRule {
  /** What a year costs. */
  premium: number
  /** 集中参保期 of the next year: from this month to the end of the year. */
  windowFrom: string
  /** Months everybody waits who was not paid for in the window, or broke off. */
  fixedMonths: number
  /** Further months for each broken year beyond the first. */
  perFurtherYear: number
  /** Months less for each broken year that is paid back. */
  perRepaidYear: number
  /** From so many broken years on, the wait is at least `longAtLeastMonths`, also after paying back. */
  longFromYears: number
  longAtLeastMonths: number
  source: RuleSource
}

interface RuleSource {
  title: string
  effectiveFrom: string
}

/** Newest first. Provinces set details; the demonstration uses one set everywhere. */
const EMPLOYEES: readonly EmployeeCoverageRule[] = [
  {
    awaitedDays: 15,
    graceMonths: 3,
    fullMonths: 6,
    source: { title: '职工医保中断补缴演示规则', effectiveFrom: '2024-01-01' },
  },
]

/** Waiting after a lapse: 国办 2024, in force from 2025. The premium is a sample. */
const RESIDENTS: readonly ResidentCoverageRule[] = [
  {
    premium: 40000,
    windowFrom: '09',
    fixedMonths: 3,
    perFurtherYear: 1,
    perRepaidYear: 1,
    longFromYears: 4,
    longAtLeastMonths: 6,
    source: { title: '国务院办公厅 2024 年规定', effectiveFrom: '2025-01-01' },
  },
]

/** The set in force on a day; before all of them, the oldest. */
function inForce<Rule extends { source: RuleSource }>(sets: readonly Rule[], on: string): Rule {
  const rule = sets.find(({ source }) => source.effectiveFrom <= on) ?? sets[sets.length - 1]
  if (!rule) throw new RangeError('no rule of coverage')
  return rule
}

/** @param on day `YYYY-MM-DD` */
export const employeeCoverageRule = (on: string): EmployeeCoverageRule => inForce(EMPLOYEES, on)

/** @param on day `YYYY-MM-DD` */
export const residentCoverageRule = (on: string): ResidentCoverageRule => inForce(RESIDENTS, on)
