import type { Coverage } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { addDays } from '@/domain/calendar'
import { totalOf } from '@/domain/ledger'
import { maskName } from '@/domain/mask'
import type { AccountView } from '../accounts/account-view'
import { employeeCoverageRule, residentCoverageRule } from '../reference/coverage-rules'
import { cityName } from '../reference/places'
import { employeePaths, residentPaths, windowOf } from './paths'
import { monthsOf, paysYearly, standingOf, yearsOf, type Standing } from './standing'

/** Days between two reminders of an employer. */
const REMINDER_DAYS = 7

/** Day from which an employer may be reminded again. @param remindedAt ms */
export const nextReminderOn = (remindedAt: number): string => addDays(toDate(remindedAt), REMINDER_DAYS)

interface Besides {
  /** How 医保关系 went elsewhere or ended; null while it is there. */
  left: { at: number; reason: 'moved' | 'left' } | null
  /** When the employer was last reminded, ms; null for never. */
  remindedAt?: number | null
}

/** Where 医保关系 is not there any more, that is all there is to say. */
const standingNow = ({ record, changes, asOf }: AccountView, left: Besides['left']): Standing =>
  left ? { status: left.reason, pausedSince: toDate(left.at), coveredFrom: null } : standingOf(record, changes, asOf)

/** Ways back to benefits. */
function pathsOf({ record, changes, asOf }: AccountView, { status }: Standing): Coverage['paths'] {
  if (status === 'lapsed') return residentPaths(record, asOf)
  return paysYearly(record) ? [] : employeePaths(changes, asOf)
}

/** Coverage of an account's holder, as known then; masked. */
export function coverageModel(view: AccountView, { left, remindedAt = null }: Besides): Coverage {
  const { record, changes, city, position, asOf } = view
  const today = toDate(asOf)
  const standing = standingNow(view, left)
  const yearly = paysYearly(record)
  const resident = residentCoverageRule(today)
  const employee = employeeCoverageRule(today)
  const windowFrom = windowOf(Number(today.slice(0, 4)) + 1, today)
  return {
    psnNameMasked: maskName(record.name),
    city: cityName(record.admdvs),
    insutype: record.insutype,
    psnType: record.psnType,
    ...standing,
    insuredSince: record.insuredSince,
    balance: record.hasAccount ? totalOf(position.sub) : null,
    openWhenPaused: city.openWhenFrozen,
    ...monthsOf(record, changes, asOf),
    years: yearly ? yearsOf(record, changes, asOf, windowFrom) : [],
    windowFrom: yearly ? windowFrom : null,
    premium: yearly ? resident.premium : null,
    paths: left ? [] : pathsOf(view, standing),
    rule: {
      ...(yearly ? resident.source : employee.source),
      graceMonths: employee.graceMonths,
      fullMonths: employee.fullMonths,
      fixedMonths: resident.fixedMonths,
      longFromYears: resident.longFromYears,
      longAtLeastMonths: resident.longAtLeastMonths,
    },
    employerPays: record.psnType === '11' && !yearly,
    reminder: remindedAt === null ? null : { at: toIso(remindedAt), nextOn: nextReminderOn(remindedAt) },
  }
}
