import { dayAt } from '@/domain/calendar'
import { ageOn } from '@/domain/identity'
import { createRandom } from '../ledger/random'
import type { InsuranceRecord } from '../personas/types'
import { spotOf } from './space'
import { troubleOf } from './trouble'

/** Everybody's age, work and insurance are as of this day. */
export const STANDING_ON = '2026-01-01'
const WORKS_FROM = 22
const RETIRES_AT = { male: 60, female: 55 } as const

type Standing = Pick<InsuranceRecord, 'insutype' | 'psnType' | 'benefit' | 'contributionTier' | 'hasAccount'>

const employed = { insutype: '310', psnType: '11', benefit: 'employed', contributionTier: 'employed', hasAccount: true } as const
const STANDINGS = {
  employed,
  'flexible-full': { ...employed, psnType: '13', contributionTier: 'flexible-full' },
  flexible: { ...employed, psnType: '13', contributionTier: 'flexible' },
  retired: { ...employed, psnType: '12', benefit: 'retired', contributionTier: 'retired' },
  resident: { ...employed, insutype: '390', psnType: '14', benefit: 'resident', hasAccount: false },
} as const satisfies Record<string, Standing>

export type StandingKind = keyof typeof STANDINGS

export const birthDateOf = (index: number): string => dayAt(spotOf(index).born)

/** Whole years on `STANDING_ON`; below 0 for nobody. */
export const ageOf = (index: number): number => ageOn(birthDateOf(index), STANDING_ON)

/** 在职, 灵活就业, 退休 or 居民 by age, sex and seed. Whoever's contributions are missing is employed. */
export function standingKindOf(index: number): StandingKind {
  const age = ageOf(index)
  const draw = createRandom(`standing|${index}`).integer(0, 99)
  if (age < WORKS_FROM) return 'resident'
  if (age >= RETIRES_AT[spotOf(index).male ? 'male' : 'female']) return draw < 78 ? 'retired' : 'resident'
  const trouble = troubleOf(index)
  if (draw < 74 || trouble === 'arrears' || trouble === 'frozen') return 'employed'
  if (draw < 84) return 'flexible-full'
  return draw < 92 ? 'flexible' : 'resident'
}

export const standingOf = (index: number): Standing => STANDINGS[standingKindOf(index)]
