import { describeDate, describeMonth, describeTime } from '@/components/time-text'
import type { ErrorCode } from '@/contract'
import { toClock, toDate } from '@/domain/beijing-time'
import { dayParts } from '@/domain/calendar'
import type { CheckFacts, CheckId, CheckResult, CheckState } from '@/domain/help-checks'
import { help } from '@/locales/zh-cn/help'
import { checks as t } from '@/locales/zh-cn/help-checks'
import { wordOf } from '@/locales/word-of'

export interface CheckText {
  title: string
  detail: string
}

type Money = (fen: number) => string
interface Words {
  money: Money
  now: number
}
type Describe<Id extends CheckId> = (state: CheckState, facts: CheckFacts[Id], words: Words) => CheckText

const monthOf = (month: string): number => Number(month.slice(5, 7))

function cardDetail({ insutype, months, frozenSince, status }: CheckFacts['card']): string {
  if (frozenSince !== null) return t.card.frozen(describeDate(frozenSince))
  if (months.length > 0) return t.card.months(months.map(describeMonth).join('、'))
  return status === '1' ? t.card.fine(wordOf(help.insutype, insutype)) : wordOf(help.status, status)
}

/** Exhaustive by type: a check without a text does not compile. */
const DESCRIBE: { [Id in CheckId]: Describe<Id> } = {
  service: () => ({ title: t.service.ok, detail: t.service.detail }),
  freshness: (state, { asOf, expectedBy }, { now }) => {
    const at = describeTime(asOf, now)
    return state === 'ok'
      ? { title: t.freshness.ok, detail: t.freshness.synced(at) }
      : { title: t.freshness.bad, detail: t.freshness.delayed(at, expectedBy && describeTime(expectedBy, now)) }
  },
  contribution: (_, { month, amount, on, expected }, { money }) => {
    if (!expected) return { title: t.contribution.none, detail: t.contribution.noneDetail }
    if (on === null) return { title: t.contribution.missing(monthOf(month)), detail: t.contribution.usually }
    const { month: onMonth, day } = dayParts(toDate(on))
    return { title: t.contribution.ok(monthOf(month)), detail: t.contribution.credited(onMonth, day, money(amount)) }
  },
  card: (state, facts) => ({ title: state === 'ok' ? t.card.ok : t.card.bad, detail: cardDetail(facts) }),
  pending: (_, { count, first }, { money, now }) => {
    if (count === 0) return { title: t.pending.ok, detail: t.pending.none }
    const detail = first ? t.pending.first(describeTime(first.at, now), first.counterparty ?? t.pending.someone, money(first.amount)) : ''
    return { title: t.pending.some(count), detail }
  },
  reconciliation: (state, { difference }, { money }) =>
    state === 'ok'
      ? { title: t.reconciliation.ok, detail: t.reconciliation.fine }
      : { title: t.reconciliation.bad, detail: t.reconciliation.gap(money(Math.abs(difference))) },
  grant: (state, { granted }, { money }) =>
    state === 'ok' ? { title: t.grant.ok, detail: '' } : { title: t.grant.some, detail: t.grant.detail(money(granted)) },
  year: (state) => (state === 'ok' ? { title: t.year.ok, detail: '' } : { title: t.year.some, detail: t.year.detail }),
  bound: (_, { count }) => (count > 0 ? { title: t.bound.ok(count), detail: '' } : { title: t.bound.none, detail: t.bound.detail }),
  lock: (state, { until }) =>
    state === 'ok'
      ? { title: t.lock.ok, detail: t.lock.none }
      : { title: t.lock.bad, detail: until === null ? t.lock.reported : t.lock.until(toClock(until)) },
  password: (state, { ageDays, dueOn }) => ({
    title: { ok: t.password.ok, attention: t.password.soon, problem: t.password.over }[state],
    detail: dueOn === null ? t.password.none : t.password.used(ageDays),
  }),
  failures: (_, { count, lastAt }, { now }) => ({
    title: count === 0 ? t.failures.ok : t.failures.some(count),
    detail: lastAt === null ? t.failures.none : t.failures.last(describeTime(lastAt, now)),
  }),
}

function whyNot(code: ErrorCode): string {
  if (code === 'NET-OFFLINE') return t.unknownDetail.offline
  if (code === 'DATA-404') return t.unknownDetail.noCard
  return code === 'AUTH-403' ? t.unknownDetail.sample : t.unknownDetail.other
}

/** Text of one result, with its figures. */
export function describeCheck(result: CheckResult, words: Words): CheckText {
  if (result.state === 'unknown') return { title: `${help.names[result.id]}：${t.unknown}`, detail: whyNot(result.code) }
  // `DESCRIBE` is indexed by the result's own id; TypeScript does not correlate the two across a union.
  const describe = DESCRIBE[result.id] as Describe<CheckId>
  return describe(result.state, result.facts, words)
}
