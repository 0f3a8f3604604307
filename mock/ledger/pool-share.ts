import type { Settlement } from '@/contract'
import { shareOfFen } from '@/domain/money'
import { institutionOf } from '../reference/institutions'
import { deductibleAfter } from '../reference/rules'
import type { BenefitRule, CityRule, PoolRule } from '../reference/rules/types'
import type { Cells, Level, PoolKind, PoolUse, Pools, Visit } from './types'

/** Computes the fund's share of a visit from the city's rule and the year's position. */

type Fund = 'basic' | 'large' | 'beyond'

/** One stretch of cost, at one ratio, out of one fund. */
interface Step {
  from: number
  fund: Fund
  ratio: number
}

export interface Terms {
  kind: PoolKind
  before: PoolUse
  limit: number | null
  /** ‰ of what is beyond the limit. */
  beyond: number
  /** What is left of 起付线. */
  owed: number
  /** Whether 起付线 is counted per year and can be reached. */
  countsUp: boolean
  /** None where the fund takes no part. */
  tiers: readonly Step[]
}

/** 异地: an institution of another place than the insured one; its code carries the place. */
export const isRemote = (visit: Visit, city: CityRule): boolean => visit.institutionId.slice(1, 7) !== city.admdvs

const stepsOf = ({ tiers }: PoolRule, level: Level, factor: number): Step[] =>
  tiers.map(({ from, fund, ratio }) => ({ from, fund, ratio: shareOfFen(ratio[level], factor) }))

/** No fund has a part in relatives' spending, a frozen account, a level at 0 %, or a pharmacy without 门诊统筹 or a prescription. */
function isPooled(visit: Visit, frozen: boolean, rule: PoolRule): boolean {
  const { level, pooled } = institutionOf(visit.institutionId)
  const served = level !== 'pharmacy' || (pooled && visit.prescription === true)
  return visit.member === null && !frozen && served && rule.tiers[0].ratio[level] > 0
}

/** The city's terms for a visit. @param pools position of the pools in the year of the visit */
export function termsOf(visit: Visit, pools: Pools, frozen: boolean, city: CityRule, rules: BenefitRule): Terms {
  const kind: PoolKind = visit.kind === 'inpatient' || (visit.kind === 'chronic' && rules.chronic) ? visit.kind : 'outpatient'
  const rule = rules[kind] ?? rules.outpatient
  const before = pools[kind]
  const { level } = institutionOf(visit.institutionId)
  const asked = deductibleAfter(rule, before.visits, level)
  const factor = isRemote(visit, city) ? city.remote[visit.filing ?? 'none'] : 1000
  return {
    kind,
    before,
    limit: rule.limit,
    beyond: shareOfFen(rule.beyond, factor),
    owed: Math.max(0, asked - (rule.per === 'year' ? before.deductiblePaid : 0)),
    countsUp: rule.per === 'year' && asked > 0,
    tiers: isPooled(visit, frozen, rule) ? stepsOf(rule, level, factor) : [],
  }
}

export interface Share extends Pick<Cells, Fund> {
  deductible: number
  shared: number
  /** As `fundBands` of the contract. */
  bands: Settlement['fundBands']
  /** ‰ as applied, over all bands where there were several. */
  ratio: number
}

/** The cost of which `fund` fen is the share at a ratio in ‰: the inverse of `shareOfFen`. */
const costOf = (fund: number, ratio: number): number => Math.max(0, Math.ceil((fund * 1000 - 500) / ratio))

/** Walks the tiers from where the year stands; each pays its ratio of its stretch until the yearly limit, and what is due beyond it. */
export function poolShare(inScope: number, { tiers, owed, before, limit, beyond }: Terms): Share {
  const share: Share = { basic: 0, large: 0, beyond: 0, deductible: 0, shared: inScope, bands: [], ratio: 0 }
  if (tiers.length === 0) return share
  share.deductible = Math.min(inScope, owed)
  share.shared = inScope - share.deductible
  const pay = (fund: Fund, scope: number, ratio: number, paid: number): void => {
    if (scope === 0) return
    share[fund] += paid
    share.bands.push({ scope, ratio, fund: paid, beyondLimit: fund === 'beyond' })
  }
  let done = 0
  tiers.forEach(({ from, fund, ratio }, index) => {
    const end = tiers[index + 1]?.from ?? Infinity
    const stretch = Math.min(share.shared - done, Math.max(0, end - Math.max(from, before.shared + done)))
    done += stretch
    const left = limit === null ? Infinity : Math.max(0, limit - before.reimbursed - share.basic - share.large)
    const byRatio = shareOfFen(stretch, ratio)
    if (byRatio <= left) return pay(fund, stretch, ratio, byRatio)
    const within = beyond > 0 ? costOf(left, ratio) : stretch
    pay(fund, within, ratio, left)
    pay('beyond', stretch - within, beyond, shareOfFen(stretch - within, beyond))
  })
  const [only = tiers[0], ...further] = share.bands
  const fund = share.basic + share.large + share.beyond
  share.ratio = further.length > 0 ? Math.round((fund * 1000) / share.shared) : (only?.ratio ?? 0)
  return share
}
