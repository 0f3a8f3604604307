import type { Settlement, SettlementLine } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { addSubAccounts, draw, shareInScope, totalOf, type SubAccounts } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import { institutionOf } from '../reference/institutions'
import type { CityRule, PoolRule } from '../reference/rules'
import { hash32 } from './random'
import type { FeeItem, PoolUse, Position, Visit, VisitKind } from './types'

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
  /** What left the account, by part (positive). */
  taken: SubAccounts
  pool: PoolUse
  metAt: number | null
}

const inScopeOf = (item: FeeItem): number => item.amount - item.preselfpay - item.ownpay

/** 20 digits, place + day + serial, as insurers number settlements. */
const settlementNumber = (admdvs: string, id: string, at: number): string =>
  `${admdvs}${toDate(at).replace(/-/g, '')}${String(hash32(id) % 1000000).padStart(6, '0')}`

/** What the holder may still spend: money granted to relatives stays locked, taken off 历年 first. */
export function spendable(position: Position): SubAccounts {
  if (position.frozen) return NOTHING
  const fromPrior = Math.min(position.sub.priorYears, position.granted)
  return { currentYear: position.sub.currentYear - (position.granted - fromPrior), priorYears: position.sub.priorYears - fromPrior }
}

/**
 * Settles a visit by the city's rule: pooled fund first, then the account, then cash.
 * 先行自付 and 自费 at a hospital are cash; a pharmacy takes them from the account, 丙 excepted.
 * @param rule of the pool the visit falls into
 */
export function settleVisit(visit: Visit, id: string, at: number, position: Position, city: CityRule, rule: PoolRule): Settled {
  const poolBefore = visit.kind === 'inpatient' ? position.inpatient : position.outpatient
  const total = sumFen(visit.items.map((item) => item.amount))
  const inScope = sumFen(visit.items.map(inScopeOf))
  const preselfpay = sumFen(visit.items.map((item) => item.preselfpay))
  const ownpay = sumFen(visit.items.map((item) => item.ownpay))
  const terms = termsOf(visit, position, poolBefore, rule)
  const share = shareInScope(inScope, terms.deductibleLeft, terms.ratio, terms.limitLeft)
  const deductiblePaid = poolBefore.deductiblePaid + share.deductible
  const met = deductiblePaid >= rule.deductible
  const metNow = terms.pooled && met ? at : null
  const pool: PoolUse = { deductiblePaid, reimbursed: poolBefore.reimbursed + share.fund, metAt: poolBefore.metAt ?? metNow }

  const taken = takeFromAccount(visit, position, city, {
    deductible: share.deductible,
    rest: paidWhole(visit) ? total - ownpay : share.person - share.deductible,
    met: visit.kind === 'inpatient' ? position.outpatient.metAt !== null : met,
  })
  const paid = totalOf(taken)
  return {
    taken,
    pool,
    metAt: pool.metAt,
    settlement: {
      setlId: settlementNumber(city.admdvs, id, at),
      setlTime: toIso(at),
      medType: MED_TYPES[visit.kind],
      medfeeSumamt: total,
      fulamtOwnpayAmt: ownpay,
      overlmtSelfpay: 0,
      preselfpayAmt: preselfpay,
      inscpScpAmt: inScope,
      actPayDedc: share.deductible,
      fundPaySumamt: share.fund,
      fundRatio: terms.ratio,
      psnPartAmt: total - share.fund,
      acctPay: visit.member ? 0 : paid,
      acctMulaidPay: visit.member ? paid : 0,
      psnCashPay: total - share.fund - paid,
      deductibleMetOn: pool.metAt === null ? null : toIso(pool.metAt),
      lines: visit.items.map(lineOf),
    },
  }
}

/** Pharmacies and relatives take the whole bill from the account, 自费 excepted; nothing of it is pooled. */
const paidWhole = (visit: Visit): boolean => visit.kind === 'pharmacy' || visit.member !== null

const lineOf = (item: FeeItem): SettlementLine => ({
  name: item.name,
  category: item.category,
  cnt: item.cnt,
  detItemFeeSumamt: item.amount,
  chrgitmLv: item.level,
  preselfpayAmt: item.preselfpay,
  inscpScpAmt: inScopeOf(item),
})

interface Terms {
  /** False where the pooled fund takes no part: pharmacies, relatives' spending, a frozen account. */
  pooled: boolean
  /** ‰ above 起付线. */
  ratio: number
  deductibleLeft: number
  /** Null without a limit. */
  limitLeft: number | null
}

/** What the city's rule still asks and still gives for this visit. */
function termsOf(visit: Visit, position: Position, used: PoolUse, rule: PoolRule): Terms {
  const limitLeft = rule.limit === null ? null : Math.max(0, rule.limit - used.reimbursed)
  const { level } = institutionOf(visit.institutionId)
  if (paidWhole(visit) || position.frozen) return { pooled: false, ratio: 0, deductibleLeft: 0, limitLeft }
  const paid = rule.per === 'year' ? used.deductiblePaid : 0
  return {
    pooled: true,
    ratio: level === 'pharmacy' ? 0 : rule.ratio[level],
    deductibleLeft: Math.max(0, rule.deductible - paid),
    limitLeft,
  }
}

/** The part towards 起付线 and the rest may come from different sub-accounts first: a city's setting. */
function takeFromAccount(
  visit: Visit,
  position: Position,
  city: CityRule,
  due: { deductible: number; rest: number; met: boolean },
): SubAccounts {
  if (visit.member) {
    // A grant is locked for exactly this use, so relatives may spend what the holder may not.
    const open = position.frozen ? NOTHING : position.granted > 0 ? position.sub : spendable(position)
    return draw(open, due.rest, city.order.mutualAid)
  }
  const open = spendable(position)
  const towards = draw(open, due.deductible, city.order.beforeDeductible)
  const left = { currentYear: open.currentYear - towards.currentYear, priorYears: open.priorYears - towards.priorYears }
  return addSubAccounts(towards, draw(left, due.rest, due.met ? city.order.afterDeductible : city.order.beforeDeductible))
}
