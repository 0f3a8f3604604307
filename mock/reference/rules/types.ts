import type { SubAccounts } from '@/domain/ledger'
import type { Filing, Level } from '../../ledger/types'

export type Benefit = 'employed' | 'retired' | 'resident'
/** How the account is filled. Flexible workers have a credit only where they chose the full tier. */
export type ContributionTier = 'employed' | 'retired' | 'flexible' | 'flexible-full'

/** The fund's part by institution level, ‰; a level with 0 is left to the person. */
export type Ratio = Readonly<Record<Level, number>>

/** A stretch of the year's cost above 起付线 (统筹 first, 大额互助 further up in some cities). */
export interface Tier {
  /** Where it begins: in-scope cost of the year above 起付线, fen. */
  from: number
  fund: 'basic' | 'large'
  ratio: Ratio
}

export interface PoolRule {
  /** 起付线 by level, fen. By `visit` the nth admission of the year owes the nth figure, all further ones the last. */
  deductible: Readonly<Record<Level, readonly [number, ...number[]]>>
  per: 'year' | 'visit'
  /** How much less 起付线 asks of those signed with a family doctor (签约), fen. */
  signedLess: number
  /** Lowest first; the first begins at 0. */
  tiers: readonly [Tier, ...Tier[]]
  /** What the fund pays a year at most, fen; null where the city sets no limit. */
  limit: number | null
  /** What the fund still pays of the cost beyond the limit, ‰. */
  beyond: number
}

/** 慢特病 has a rule of its own in some cities; elsewhere it is 门诊. */
export type BenefitRule = Readonly<Record<'outpatient' | 'inpatient', PoolRule>> & { readonly chronic?: PoolRule }

/** What the insurer puts into the account: a share of the contribution base (‰) and a fixed sum (fen a month) by age. */
export interface ContributionRule {
  ratio: number
  /** Youngest first; the last that has been reached holds. */
  fixed: readonly { fromAge: number; amount: number }[]
  /** 年度预划入: the whole insurance year at its beginning instead of month by month. */
  yearly: boolean
}

/** One city's rules from a day on, data only: `ledger/` knows no city. */
export interface CityRule {
  admdvs: string
  /** Month in which the insurance year begins. */
  yearStartMonth: number
  /** Whether 当年 and 历年 are kept apart; elsewhere there is one balance and nothing rolls over. */
  showsSubAccounts: boolean
  /** Which part pays first. */
  order: Readonly<Record<'beforeDeductible' | 'afterDeductible' | 'mutualAid', keyof SubAccounts>>
  /** Yearly interest on what either part held when the insurance year ended, in ten-thousandths. */
  interest: Readonly<SubAccounts>
  contributions: Readonly<Record<ContributionTier, ContributionRule>>
  /** Whether the holder may still spend own money while contributions are missing. */
  openWhenFrozen: boolean
  /** 异地: what is left of the fund's ratio away from home, by 备案, ‰ of the ratio. */
  remote: Readonly<Record<Filing, number>>
  benefits: Readonly<Record<Benefit, BenefitRule>>
  source: { title: string; effectiveFrom: string }
}
