import { beijingAt, toDate } from '@/domain/beijing-time'
import type { InsuranceRecord } from '../personas/types'
import { residentCoverageRule } from '../reference/coverage-rules'
import type { LedgerEvent } from './types'
import { residentCoveredFrom } from './waiting'

/** A stretch without cover, ms: `until` is Infinity while nobody enrols. */
export interface Lapse {
  from: number
  until: number
}

type Enrolment = Extract<LedgerEvent, { type: 'enrolment' }>

const isEnrolment = (event: LedgerEvent): event is Enrolment => event.type === 'enrolment'

/** The payment that ends a lapse; null while there is none. */
export const enrolmentOf = (events: readonly LedgerEvent[]): Enrolment | null =>
  events.filter(isEnrolment).reduce<Enrolment | null>((first, event) => (first && first.at <= event.at ? first : event), null)

/** Years broken before the one that is paid. @param first first unpaid year */
export const brokenBefore = (first: number, year: number): number => Math.max(0, year - first)

/** When a resident who did not pay is without cover: from the first unpaid year to the end of the wait. Null for everybody else. */
export function lapseOf({ unpaidYears }: Pick<InsuranceRecord, 'unpaidYears'>, events: readonly LedgerEvent[]): Lapse | null {
  const [first] = unpaidYears ?? []
  if (first === undefined) return null
  const from = beijingAt(`${first}-01-01`)
  const paid = enrolmentOf(events)
  if (!paid) return { from, until: Infinity }
  const paidOn = toDate(paid.at)
  const { year, repaid } = paid
  return { from, until: beijingAt(residentCoveredFrom(residentCoverageRule(paidOn), paidOn, year, brokenBefore(first, year), repaid)) }
}

/** @param at ms */
export const isLapsed = (lapse: Lapse | null, at: number): boolean => lapse !== null && lapse.from <= at && at < lapse.until
