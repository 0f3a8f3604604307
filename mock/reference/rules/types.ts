import type { SubAccounts } from '@/domain/ledger'
import type { Level, PoolKind } from '../../ledger/types'

export type Benefit = 'employed' | 'retired' | 'resident'
/** How the account is filled. Flexible workers have a credit only where they chose the full tier. */
export type CreditTier = 'employed' | 'retired' | 'flexible' | 'flexible-full'

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
  /** 起付线, fen. By `visit` the nth of the year owes the nth figure, all further ones the last. */
  deductible: readonly [number, ...number[]]
  per: 'year' | 'visit'
  /** Lowest first; the first begins at 0. */
  tiers: readonly [Tier, ...Tier[]]
  /** What the fund pays a year at most, fen; null where the city sets no limit. */
  limit: number | null
}

/** 慢特病 has a rule of its own in some cities; elsewhere it is 门诊. */
export type BenefitRule = Readonly<Record<'outpatient' | 'inpatient', PoolRule>> & { readonly chronic?: PoolRule }

/** What the insurer puts into the account: a share of the contribution base (‰) and a fixed sum (fen a month). */
export interface CreditRule {
  ratio: number
  fixed: number
  /** 年度预划入: the whole insurance year at its beginning instead of month by month. */
  yearly: boolean
}

/** One city's rules, data only: `ledger/` knows no city. */
export interface CityRule {
  admdvs: string
  /** Month in which the insurance year begins. */
  yearStartMonth: number
  /** Whether 当年 and 历年 are kept apart; elsewhere there is one balance and nothing rolls over. */
  showsSubAccounts: boolean
  /** Which part pays first. */
  order: Readonly<Record<'beforeDeductible' | 'afterDeductible' | 'mutualAid', keyof SubAccounts>>
  /** Yearly interest on what was there when the insurance year began, ‰. */
  interest: number
  credits: Readonly<Record<CreditTier, CreditRule>>
  /** Whether the holder may still spend own money while contributions are missing. */
  openWhenFrozen: boolean
  /** 异地: how much less of the cost the fund pays away from home, ‰ of the cost. */
  remoteCut: Readonly<Record<PoolKind, number>>
  benefits: Readonly<Record<Benefit, BenefitRule>>
  source: { title: string; effectiveFrom: string }
}
