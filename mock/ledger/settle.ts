import type { Settlement, SettlementLine } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { addSubAccounts, draw, totalOf, type SubAccounts } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import type { BenefitRule, CityRule } from '../reference/rules/types'
import { fundOf, partsOf, settlementOf } from './parts'
import { isRemote, poolShare, termsOf } from './pool-share'
import { hash32 } from './random'
import type { FeeItem, Parts, PoolKind, PoolUse, Position, Visit, VisitKind } from './types'

const NOTHING: SubAccounts = { currentYear: 0, priorYears: 0 }
const MED_TYPES: Record<VisitKind, Settlement['medType']> = {
  outpatient: '11',
  emergency: '13',
  chronic: '14',
  inpatient: '21',
  pharmacy: '41',
}

export interface Settled {
  /** Says the bill in the national fields; whoever wants its parts alone leaves it. */
  describe: () => Settlement
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
  if (position.held || (position.frozen && !city.openWhenFrozen)) return NOTHING
  const fromPrior = Math.min(position.sub.priorYears, position.granted)
  return { currentYear: position.sub.currentYear - (position.granted - fromPrior), priorYears: position.sub.priorYears - fromPrior }
}

/** The bill's sums; in scope is what nothing takes out of it. */
function billOf({ items }: Visit) {
  const outside = items.map(outsideOf)
  const preselfpay = sumFen(outside.map((part) => part.preselfpay))
  const ownpay = sumFen(outside.map((part) => part.ownpay))
  const overlimit = sumFen(outside.map((part) => part.overlimit))
  const total = sumFen(items.map((item) => item.amount))
  return { inScope: total - preselfpay - ownpay - overlimit, outside: { preselfpay, ownpay, overlimit } }
}

/**
 * Settles a visit by the city's rule: pooled fund first, then the account, then cash.
 * 先行自付 at a hospital is cash; a pharmacy and relatives take it from the account. 自费, 超限价 and 丙 are always cash.
 * @param at when it happened, ms @param position with the pools of the year of the visit
 */
export function settleVisit(visit: Visit, id: string, at: number, position: Position, city: CityRule, rules: BenefitRule): Settled {
  const { inScope, outside } = billOf(visit)
  const terms = termsOf(visit, position, position.frozen, city, rules)
  const { basic, large, beyond, deductible, shared, bands, ratio } = poolShare(inScope, terms)
  const pooled = terms.tiers.length > 0
  const met = deductible === terms.owed
  const metAt = terms.before.metAt ?? (pooled && met && terms.countsUp ? at : null)
  const due = {
    deductible,
    copay: shared - fundOf({ basic, large, beyond }),
    preselfpay: visit.kind === 'pharmacy' || visit.member ? outside.preselfpay : 0,
    met: terms.kind === 'inpatient' ? isMet(rules, position) : met,
  }
  const { taken, paid } = takeFromAccount(visit, position, city, due)
  const aid = aidOf(visit, {
    deductible: deductible - paid.deductible,
    copay: due.copay - paid.copay,
    preselfpay: due.preselfpay - paid.preselfpay,
  })
  const parts = partsOf(
    {
      basic,
      large,
      beyond,
      accountDeductible: paid.deductible,
      accountCopay: paid.copay,
      accountPreselfpay: paid.preselfpay,
      aidDeductible: aid.deductible,
      aidCopay: aid.copay,
      aidPreselfpay: aid.preselfpay,
      cashDeductible: deductible - paid.deductible - aid.deductible,
      cashCopay: due.copay - paid.copay - aid.copay,
      cashPreselfpay: outside.preselfpay - paid.preselfpay - aid.preselfpay,
      ownpay: outside.ownpay,
      overlimit: outside.overlimit,
    },
    taken,
  )
  const pool = pooled ? { kind: terms.kind, used: usedThen(terms.before, parts, metAt) } : null
  const describe = (): Settlement => {
    const about = { ...aboutOf(visit, id, at, city), fundRatio: ratio, fundBands: bands }
    return settlementOf(parts, { ...about, deductibleMetOn: metAt === null ? null : toIso(metAt) }, visit)
  }
  return { parts, pool, describe }
}

/** Whether 门诊 has no yearly 起付线, or it is reached. */
const isMet = ({ outpatient }: BenefitRule, position: Position): boolean =>
  outpatient.deductible.tertiary[0] === 0 || position.outpatient.metAt !== null

const usedThen = (before: PoolUse, parts: Parts, metAt: number | null): PoolUse => ({
  deductiblePaid: before.deductiblePaid + parts.deductible,
  shared: before.shared + parts.shared,
  reimbursed: before.reimbursed + parts.basic + parts.large,
  visits: before.visits + 1,
  metAt,
})

const aboutOf = (visit: Visit, id: string, at: number, city: CityRule) => ({
  setlId: settlementNumber(city.admdvs, id, at),
  setlTime: toIso(at),
  medType: visit.kind === 'inpatient' && isRemote(visit, city) ? '25' : MED_TYPES[visit.kind],
  lines: visit.items.map(lineOf),
})

interface Due {
  deductible: number
  copay: number
  preselfpay: number
  /** Past 起付线 another sub-account may pay first. */
  met: boolean
}

/** What grants of relatives pay, by what for, in the order in which an account pays. @param left what the own account did not reach */
function aidOf({ aid = 0 }: Visit, left: Pick<Due, 'deductible' | 'copay' | 'preselfpay'>) {
  const deductible = Math.min(aid, left.deductible)
  const copay = Math.min(aid - deductible, left.copay)
  return { deductible, copay, preselfpay: Math.min(aid - deductible - copay, left.preselfpay) }
}

/** What the account gives, by its parts and by what for: 起付线 first, then the person's share, then 先行自付, as far as it reaches. */
function takeFromAccount(visit: Visit, position: Position, city: CityRule, due: Due) {
  const { towards, rest } = visit.claim ? { towards: NOTHING, rest: NOTHING } : drawn(visit, position, city, due)
  const paid = totalOf(rest)
  const copay = Math.min(paid, due.copay)
  return { taken: addSubAccounts(towards, rest), paid: { deductible: totalOf(towards), copay, preselfpay: paid - copay } }
}

/** The part towards 起付线 and the rest may come from different sub-accounts first: a city's setting. */
function drawn(visit: Visit, position: Position, city: CityRule, due: Due): { towards: SubAccounts; rest: SubAccounts } {
  const open = spendable(position, city)
  const wanted = due.copay + due.preselfpay
  if (visit.member) {
    const granted = position.grants[visit.member.memberId]
    // A grant is locked for exactly this use: up to it, and not beyond. A relative bound without one shares what is usable.
    if (granted === undefined) return { towards: NOTHING, rest: draw(open, wanted, city.order.mutualAid) }
    const locked = position.held || (position.frozen && !city.openWhenFrozen) ? NOTHING : position.sub
    return { towards: NOTHING, rest: draw(locked, Math.min(wanted, granted), city.order.mutualAid) }
  }
  // What grants paid is paid: the own account is asked for the rest, whatever it holds by the time the bill posts.
  const own = Math.max(0, due.deductible + wanted - (visit.aid ?? 0))
  const towards = draw(open, Math.min(due.deductible, own), city.order.beforeDeductible)
  const left = { currentYear: open.currentYear - towards.currentYear, priorYears: open.priorYears - towards.priorYears }
  return {
    towards,
    rest: draw(left, Math.min(wanted, own - totalOf(towards)), due.met ? city.order.afterDeductible : city.order.beforeDeductible),
  }
}
