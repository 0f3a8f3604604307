import type { Settlement, SettlementLine } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { addSubAccounts, draw, shareInScope, totalOf, type SubAccounts } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import { institutionOf } from '../reference/institutions'
import { deductibleAfter } from '../reference/rules'
import type { BenefitRule, CityRule, PoolRule, Tier } from '../reference/rules/types'
import { fundOf, settlementOf } from './parts'
import { hash32 } from './random'
import type { FeeItem, Level, Parts, PoolKind, PoolUse, Position, Visit, VisitKind } from './types'

const NOTHING: SubAccounts = { currentYear: 0, priorYears: 0 }
const MED_TYPES: Record<VisitKind, Settlement['medType']> = {
  outpatient: '11',
  emergency: '13',
  chronic: '14',
  inpatient: '21',
  pharmacy: '41',
}

export interface Settled {
  settlement: Settlement
  parts: Parts
  /** The pool that took part and where it stands then; null where none did. */
  pool: { kind: PoolKind; used: PoolUse } | null
}

/** What of a line is outside the policy: 丙 is wholly 自费, whatever the bill says. */
const outsideOf = ({ level, amount, preselfpay, ownpay, overlimit = 0 }: FeeItem): Pick<Parts, 'preselfpay' | 'ownpay' | 'overlimit'> =>
  level === '3' ? { preselfpay: 0, ownpay: amount, overlimit: 0 } : { preselfpay, ownpay, overlimit }

function lineOf(item: FeeItem): SettlementLine {
  const { preselfpay, ownpay, overlimit } = outsideOf(item)
  return {
    name: item.name,
    category: item.category,
    cnt: item.cnt,
    detItemFeeSumamt: item.amount,
    chrgitmLv: item.level,
    preselfpayAmt: preselfpay,
    inscpScpAmt: item.amount - preselfpay - ownpay - overlimit,
  }
}

/** 20 digits, place + day + serial, as insurers number settlements. */
const settlementNumber = (admdvs: string, id: string, at: number): string =>
  `${admdvs}${toDate(at).replace(/-/g, '')}${String(hash32(id) % 1000000).padStart(6, '0')}`

/** What the holder may still spend: money granted to relatives stays locked, taken off 历年 first. */
export function spendable(position: Position, city: CityRule): SubAccounts {
  if (position.frozen && !city.openWhenFrozen) return NOTHING
  const fromPrior = Math.min(position.sub.priorYears, position.granted)
  return { currentYear: position.sub.currentYear - (position.granted - fromPrior), priorYears: position.sub.priorYears - fromPrior }
}

/** 异地: an institution of another place than the insured one; its code carries the place. */
export const isRemote = (visit: Visit, city: CityRule): boolean => visit.institutionId.slice(1, 7) !== city.admdvs

/** The bill's sums; in scope is what nothing takes out of it. */
function billOf({ items }: Visit) {
  const outside = items.map(outsideOf)
  const preselfpay = sumFen(outside.map((part) => part.preselfpay))
  const ownpay = sumFen(outside.map((part) => part.ownpay))
  const overlimit = sumFen(outside.map((part) => part.overlimit))
  const total = sumFen(items.map((item) => item.amount))
  return { total, inScope: total - preselfpay - ownpay - overlimit, outside: { preselfpay, ownpay, overlimit } }
}

/** What the city's rule still asks and gives; no tiers where the fund takes no part: relatives' spending, a frozen account, a level at 0 %. */
function termsOf(visit: Visit, position: Position, city: CityRule, rules: BenefitRule) {
  const kind: PoolKind = visit.kind === 'inpatient' || (visit.kind === 'chronic' && rules.chronic) ? visit.kind : 'outpatient'
  const rule = rules[kind] ?? rules.outpatient
  const before = position[kind]
  const { level } = institutionOf(visit.institutionId)
  const pooled = visit.member === null && !position.frozen && rule.tiers[0].ratio[level] > 0
  return {
    kind,
    before,
    limit: rule.limit,
    owed: Math.max(0, deductibleAfter(rule, before.visits) - (rule.per === 'year' ? before.deductiblePaid : 0)),
    tiers: pooled ? tiersAt(rule, level, isRemote(visit, city) ? city.remoteCut[kind] : 0) : [],
  }
}

type Terms = ReturnType<typeof termsOf>

/**
 * Settles a visit by the city's rule: pooled fund first, then the account, then cash.
 * 先行自付 at a hospital is cash; a pharmacy and relatives take it from the account. 自费, 超限价 and 丙 are always cash.
 * @param at when it happened, ms
 */
export function settleVisit(visit: Visit, id: string, at: number, position: Position, city: CityRule, rules: BenefitRule): Settled {
  const { total, inScope, outside } = billOf(visit)
  const terms = termsOf(visit, position, city, rules)
  const share = poolShare(inScope, terms)
  const pooled = terms.tiers.length > 0
  const met = share.deductible === terms.owed
  const metAt = terms.before.metAt ?? (pooled && met ? at : null)
  const { basic, large, deductible, shared } = share
  const taken = takeFromAccount(visit, position, city, {
    deductible,
    rest: inScope - basic - large - deductible + (visit.kind === 'pharmacy' || visit.member ? outside.preselfpay : 0),
    met: terms.kind === 'inpatient' ? position.outpatient.metAt !== null : met,
  })
  const parts = { basic, large, ...taken, cash: total - basic - large - totalOf(taken), deductible, shared, ...outside }
  return {
    parts,
    pool: pooled ? { kind: terms.kind, used: usedThen(terms.before, parts, metAt) } : null,
    settlement: settlementOf(
      parts,
      { ...aboutOf(visit, id, at, city), fundRatio: share.ratio, deductibleMetOn: metAt === null ? null : toIso(metAt) },
      visit,
    ),
  }
}

const usedThen = (before: PoolUse, parts: Parts, metAt: number | null): PoolUse => ({
  deductiblePaid: before.deductiblePaid + parts.deductible,
  shared: before.shared + parts.shared,
  reimbursed: before.reimbursed + fundOf(parts),
  visits: before.visits + 1,
  metAt,
})

const aboutOf = (visit: Visit, id: string, at: number, city: CityRule) => ({
  setlId: settlementNumber(city.admdvs, id, at),
  setlTime: toIso(at),
  medType: visit.kind === 'inpatient' && isRemote(visit, city) ? '25' : MED_TYPES[visit.kind],
  lines: visit.items.map(lineOf),
})

interface Step extends Pick<Tier, 'from' | 'fund'> {
  ratio: number
}

const tiersAt = (rule: PoolRule, level: Level, cut: number): Step[] =>
  rule.tiers.map(({ from, fund, ratio }) => ({ from, fund, ratio: Math.max(0, ratio[level] - cut) }))

/**
 * Walks the tiers from where the year stands; each pays its ratio of its stretch until the yearly limit.
 * @returns `ratio` ‰ as applied, over all tiers where there were several
 */
function poolShare(inScope: number, { tiers, owed, before, limit }: Terms) {
  const paid = { basic: 0, large: 0 }
  if (tiers.length === 0) return { ...paid, deductible: 0, shared: inScope, ratio: 0 }
  const deductible = Math.min(inScope, owed)
  const shared = inScope - deductible
  const ratios: number[] = []
  let done = 0
  tiers.forEach(({ from, fund, ratio }, index) => {
    const end = tiers[index + 1]?.from ?? Infinity
    const stretch = Math.min(shared - done, Math.max(0, end - Math.max(from, before.shared + done)))
    if (stretch === 0) return
    const limitLeft = limit === null ? null : Math.max(0, limit - before.reimbursed - fundOf(paid))
    paid[fund] += shareInScope(stretch, 0, ratio, limitLeft).fund
    ratios.push(ratio)
    done += stretch
  })
  const [only = tiers[0]?.ratio ?? 0, ...further] = ratios
  return { ...paid, deductible, shared, ratio: further.length > 0 ? Math.round((fundOf(paid) * 1000) / shared) : only }
}

/** The part towards 起付线 and the rest may come from different sub-accounts first: a city's setting. */
function takeFromAccount(
  visit: Visit,
  position: Position,
  city: CityRule,
  due: { deductible: number; rest: number; met: boolean },
): SubAccounts {
  if (visit.claim) return NOTHING
  const open = spendable(position, city)
  if (visit.member) {
    const granted = position.grants[visit.member.memberId]
    // A grant is locked for exactly this use: up to it, and not beyond. A relative bound without one shares what is usable.
    if (granted === undefined) return draw(open, due.rest, city.order.mutualAid)
    return position.frozen && !city.openWhenFrozen ? NOTHING : draw(position.sub, Math.min(due.rest, granted), city.order.mutualAid)
  }
  const towards = draw(open, due.deductible, city.order.beforeDeductible)
  const left = { currentYear: open.currentYear - towards.currentYear, priorYears: open.priorYears - towards.priorYears }
  return addSubAccounts(towards, draw(left, due.rest, due.met ? city.order.afterDeductible : city.order.beforeDeductible))
}
