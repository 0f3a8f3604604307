import { toDate } from '@/domain/beijing-time'
import { once } from '../ledger/recent'
import type { Level } from '../ledger/types'
import type { InsuranceRecord } from '../personas/types'
import { beijing } from './rules/beijing'
import { guangzhou } from './rules/guangzhou'
import { hangzhou, hangzhou2024 } from './rules/hangzhou'
import { jinhua } from './rules/jinhua'
import { quzhou } from './rules/quzhou'
import { shanghai, shanghai2024 } from './rules/shanghai'
import { shenzhen } from './rules/shenzhen'
import type { BenefitRule, CityRule, PoolRule } from './rules/types'

/** Sample figures for a demonstration, never policy: every source says 仅供演示. The newest set of each city. */
export const CITY_RULES: readonly CityRule[] = [hangzhou, shanghai, beijing, guangzhou, shenzhen, jinhua, quzhou]

/** What held before, newest first. */
export const EARLIER_RULES: readonly CityRule[] = [hangzhou2024, shanghai2024]

/** The sets of a place, newest first. The ledger asks at every event. */
const setsOf = once((admdvs: string) => CITY_RULES.concat(EARLIER_RULES).filter((rule) => rule.admdvs === admdvs))

/**
 * The rules of a place in force on a day (`YYYY-MM-DD`), the newest without one; before all of them, the oldest.
 * @throws RangeError for a place without a rule, which is an error in the sample data
 */
export function cityRule(admdvs: string, on?: string): CityRule {
  const sets = setsOf(admdvs)
  const known = on === undefined ? sets[0] : (sets.find((rule) => rule.source.effectiveFrom <= on) ?? sets[sets.length - 1])
  if (!known) throw new RangeError(`no rule for ${admdvs}`)
  return known
}

/** The rules a record falls under at a moment (ms); one that keeps to an older set (`rulesOf`) always falls under that. */
export const cityOf = ({ admdvs, rulesOf }: Pick<InsuranceRecord, 'admdvs' | 'rulesOf'>, at: number): CityRule =>
  cityRule(admdvs, rulesOf ?? toDate(at))

/** 起付线 that the next visit of a year falls under at a level (fen), after `visits` of them. */
export function deductibleAfter({ deductible, per }: PoolRule, visits: number, level: Level): number {
  const owed = deductible[level]
  return owed[per === 'year' ? 0 : Math.min(visits, owed.length - 1)] ?? owed[0]
}

function whenSigned(rule: PoolRule): PoolRule {
  const lower = ([first, ...later]: readonly [number, ...number[]]): readonly [number, ...number[]] => {
    const less = (fen: number): number => Math.max(0, fen - rule.signedLess)
    return [less(first), ...later.map(less)]
  }
  const { primary, secondary, tertiary, pharmacy } = rule.deductible
  const deductible = { primary: lower(primary), secondary: lower(secondary), tertiary: lower(tertiary), pharmacy: lower(pharmacy) }
  return { ...rule, deductible }
}

/** What a city gives a person: by 在职, 退休 or resident, and with 签约 where the record says so. */
export function benefitOf({ benefit, signed }: Pick<InsuranceRecord, 'benefit' | 'signed'>, city: CityRule): BenefitRule {
  const rules = city.benefits[benefit]
  return signed ? { ...rules, outpatient: whenSigned(rules.outpatient) } : rules
}
