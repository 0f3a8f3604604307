import type { Coverage, CoveragePath } from '@/contract'
import { dayText } from '@/components/day-text'
import { describeMonth } from '@/components/time-text'
import { toDate } from '@/domain/beijing-time'
import { dayParts } from '@/domain/calendar'
import { coverageText as t } from '@/locales/zh-cn/coverage'

const numberOf = (month: string): number => Number(month.slice(5))

/** Months as 5、6 月; with their years where there are several. */
export function monthsText(months: readonly string[]): string {
  const oneYear = months.every((month) => month.slice(0, 4) === months[0]?.slice(0, 4))
  return oneYear ? t.months(months.map(numberOf)) : months.map(describeMonth).join('、')
}

const missingOf = ({ months }: Coverage): string[] => months.filter(({ state }) => state === 'missing').map(({ month }) => month)

/** Why benefits are paused, and what that means for the account's own money. */
function explainPause(coverage: Coverage, money: (fen: number) => string, now: number): string {
  const { employerPays, pausedSince, balance, openWhenPaused } = coverage
  const missing = missingOf(coverage)
  const since = dayText(pausedSince ?? toDate(now), toDate(now))
  const said = missing.length > 0 ? t.says.paused(employerPays, monthsText(missing), since) : t.says.pausedPlain(since)
  return balance === null ? said : said + (openWhenPaused ? t.says.balanceOpen : t.says.balanceClosed)(money(balance))
}

function explainNormal({ months }: Coverage, now: number): string {
  const paid = months.filter(({ state }) => state === 'paid')
  const last = paid[paid.length - 1]
  return last ? t.says.paidTo(describeMonth(last.month)) : t.says.paidYear(dayParts(toDate(now)).year)
}

const lapsedYears = ({ years }: Coverage): number[] => years.flatMap(({ year, state }) => (state === 'lapsed' ? [year] : []))

/** What the status means for seeing a doctor today. */
export function explain(coverage: Coverage, money: (fen: number) => string, now: number): string {
  switch (coverage.status) {
    case 'retired':
      return t.says.retired
    case 'arrears':
      return t.says.arrears(coverage.employerPays, monthsText(missingOf(coverage)))
    case 'waiting':
      return t.says.waiting(dayText(coverage.coveredFrom ?? toDate(now), toDate(now)))
    case 'lapsed':
      return t.says.lapsed(lapsedYears(coverage).join('、'))
    case 'paused':
      return explainPause(coverage, money, now)
    case 'moved':
    case 'left':
      return t.says[coverage.status](dayText(coverage.pausedSince ?? toDate(now), toDate(now)))
    case 'normal':
      return explainNormal(coverage, now)
  }
}

/** The mark beside the status; null where the status says it all. */
export function tagOf(coverage: Coverage, now: number): string | null {
  const { status, coveredFrom } = coverage
  if (status === 'waiting' && coveredFrom !== null) return t.waitingTag(dayText(coveredFrom, toDate(now)))
  if (status === 'lapsed') return t.lapsedYears(lapsedYears(coverage).length)
  const missing = missingOf(coverage).length
  return missing > 0 ? t.missing(missing) : null
}

/** `3 + 1 − 1`; one number where the rule's least stands against the sum. */
function waitText({ fixed, added, repaid, waits }: Extract<CoveragePath, { kind: 'premium' }>): string {
  if (fixed + added - repaid !== waits) return String(waits)
  return [String(fixed), ...(added > 0 ? [`+ ${added}`] : []), ...(repaid > 0 ? [`− ${repaid}`] : [])].join(' ')
}

/** A way back: what to do, and why it gives that day. */
export function pathText(
  path: CoveragePath,
  { rule }: Coverage,
  money: (fen: number) => string,
  now: number,
): { title: string; detail: string } {
  if (path.kind === 'premium') {
    const when = path.today ? t.today : t.inMonth(numberOf(path.payFrom.slice(0, 7)))
    const next = path.forYear !== dayParts(toDate(now)).year
    const broken = path.repaid > 0 ? t.repay(path.repaid, when) : path.added > 0 ? t.noRepay(when) : t.payNext(when)
    return { title: next ? broken : t.payYear(when, path.forYear), detail: t.cost(money(path.amount), waitText(path)) }
  }
  const when = path.today ? t.today : t.inMonth(numberOf(path.payIn))
  if (path.kind === 'back-pay') return { title: t.backPay(when, monthsText(path.months)), detail: t.within(path.gap, rule.graceMonths) }
  return { title: (path.today ? t.resume : t.resumeLate)(when), detail: t.beyond(rule.graceMonths, path.fullMonths) }
}
