import { memoizeRecent } from '../ledger/recent'
import type { Level } from '../ledger/types'
import { generateInstitutions } from './generate-institutions'
import type { Institution } from './institution'

export type { Institution } from './institution'

const institution = (
  id: string,
  name: string,
  level: Level,
  departments: readonly string[] = [],
  more: Partial<Pick<Institution, 'posting' | 'pooled'>> = {},
): Institution => ({
  posting: 'at-once',
  pooled: false,
  ...more,
  id,
  name,
  level,
  departments,
})

const POOLED = { pooled: true } as const

/** Where the histories of people take place. All fictional. */
export const INSTITUTIONS: readonly Institution[] = [
  institution('H33010000101', '云栖湖人民医院', 'tertiary', ['内分泌科', '心血管内科', '消化内科', '眼科', '骨科']),
  institution('H33010000202', '西溪谷第二医院', 'secondary', ['全科', '骨科', '皮肤科']),
  institution('H33010000303', '青枫社区卫生服务中心', 'primary', ['全科', '中医科', '慢病门诊']),
  institution('P33010000401', '百草和大药房（青枫路店）', 'pharmacy', [], POOLED),
  institution('P33010000402', '百草和大药房', 'pharmacy', [], { posting: 'next-day' }),
  institution('P33010000501', '安和堂药房（湖滨店）', 'pharmacy'),
  institution('H31010000101', '滨江湾中心医院', 'tertiary', ['呼吸内科', '骨科', '眼科']),
  institution('H31010000202', '梧桐里社区卫生服务中心', 'primary', ['全科', '中医科']),
  institution('P31010000301', '仁心堂大药房（梧桐店）', 'pharmacy', [], POOLED),
  institution('H11010000101', '北苑湖医院', 'tertiary', ['神经内科', '骨科']),
  institution('H11010000202', '槐树街社区卫生服务中心', 'primary', ['全科']),
  institution('P11010000301', '同和堂药店（槐树街店）', 'pharmacy', [], POOLED),
  institution('H44010000101', '珠影湾医院', 'tertiary', ['呼吸内科', '骨科']),
  institution('H44010000202', '木棉街社区卫生服务中心', 'primary', ['全科']),
  institution('P44010000301', '木棉大药房', 'pharmacy', [], POOLED),
  institution('H44030000101', '莲塘湖医院', 'tertiary', ['心血管内科', '骨科']),
  institution('H44030000202', '荔香社区健康服务中心', 'primary', ['全科']),
  institution('P44030000301', '荔香大药房', 'pharmacy', [], POOLED),
  institution('H33070000101', '双溪湾医院', 'tertiary', ['神经内科', '骨科']),
  institution('H33070000202', '桂花里社区卫生服务中心', 'primary', ['全科', '中医科']),
  institution('P33070000301', '济生堂药房', 'pharmacy', [], POOLED),
  institution('H33080000101', '衢江源医院', 'tertiary', ['呼吸内科', '骨科']),
  institution('H33080000202', '橘园社区卫生服务中心', 'primary', ['全科', '慢病门诊']),
  institution('P33080000301', '烂柯堂药房', 'pharmacy', [], POOLED),
]

/** Pharmacies of the reference screens that no history names. They are no part of `INSTITUTIONS`: histories pick from those by chance. */
const FURTHER: readonly Institution[] = [
  institution('P33010000601', '松风大药房', 'pharmacy', [], POOLED),
  institution('P33010000701', '云岭药房（公园店）', 'pharmacy', [], POOLED),
  institution('P33010000801', '南屏药房', 'pharmacy', [], POOLED),
]

/** The place whose agency an institution belongs to; its code carries it. */
export const placeOf = ({ id }: Pick<Institution, 'id'>): string => id.slice(1, 7)

/** Cities whose directory is kept. */
const AT_HAND = 10

/** Every institution of a place; the same list each time while it is kept. */
export const directoryOf = memoizeRecent(AT_HAND, (admdvs: string): readonly Institution[] => [
  ...INSTITUTIONS.concat(FURTHER).filter((known) => placeOf(known) === admdvs),
  ...generateInstitutions(admdvs),
])

/** @returns null for a code that no institution has */
export function findInstitution(id: string): Institution | null {
  for (const known of INSTITUTIONS) if (known.id === id) return known
  return directoryOf(placeOf({ id })).find((known) => known.id === id) ?? null
}

/** @throws RangeError for an unknown code, which is an error in the sample data */
export function institutionOf(id: string): Institution {
  const known = findInstitution(id)
  if (!known) throw new RangeError(`no institution ${id}`)
  return known
}

/** Institutions of a place at one level that histories take place at. */
export const institutionsAt = (admdvs: string, level: Level): Institution[] =>
  INSTITUTIONS.filter((known) => known.level === level && placeOf(known) === admdvs)
