import { beijing } from './rules/beijing'
import { guangzhou } from './rules/guangzhou'
import { hangzhou } from './rules/hangzhou'
import { shanghai } from './rules/shanghai'
import { shenzhen } from './rules/shenzhen'
import type { CityRule, PoolRule } from './rules/types'

/** Sample figures for a demonstration, never policy: every source says 仅供演示. */
export const CITY_RULES: readonly CityRule[] = [hangzhou, shanghai, beijing, guangzhou, shenzhen]

/** @throws RangeError for a place without a rule, which is an error in the sample data */
export function cityRule(admdvs: string): CityRule {
  for (const rule of CITY_RULES) if (rule.admdvs === admdvs) return rule
  throw new RangeError(`no rule for ${admdvs}`)
}

/** 起付线 that the next visit of a year falls under (fen), after `visits` of them. */
export const deductibleAfter = ({ deductible, per }: PoolRule, visits: number): number =>
  deductible[per === 'year' ? 0 : Math.min(visits, deductible.length - 1)] ?? deductible[0]
