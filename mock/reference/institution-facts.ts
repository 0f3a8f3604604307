import { createRandom, type Random } from '../ledger/random'
import { districtAt, gridOf, pointAt } from './grid'
import { HOSPITAL_KINDS, STEMS } from './institution-names'
import { placeOf, type Institution } from './institutions'
import { findPlace } from './places'

/** Days 1 (Monday) to 7; null: day and night. */
export type Hours = { days: readonly number[]; from: string; to: string } | null

/** What people look an institution up for; nothing is settled by it. */
export interface InstitutionFacts {
  district: string
  address: string
  /** Millionths of a degree. */
  latitude: number
  longitude: number
  phone: string
  hours: Hours
  services: readonly string[]
  /** 甲等 or 乙等; null where there is no such grade. */
  grade: 'a' | 'b' | null
}

const DAILY = [1, 2, 3, 4, 5, 6, 7]
const open = (from: string, to: string, days: readonly number[] = DAILY): Hours => ({ days, from, to })

/** Metres east and north of the middle, road, and hours: those of the reference screens. */
const KNOWN: Readonly<Record<string, { at: readonly [number, number]; address: string; hours?: Hours }>> = {
  H33010000101: { at: [-490, 380], address: '云栖路 1 号', hours: open('08:00', '17:00') },
  H33010000202: { at: [-2010, 1650], address: '西溪谷路 22 号' },
  H33010000303: { at: [-1098, 70], address: '青枫街 36 号', hours: open('08:00', '20:00') },
  P33010000401: { at: [848, 60], address: '青枫路 8 号', hours: open('08:00', '22:00') },
  P33010000402: { at: [2400, 2410], address: '松溪路 115 号' },
  P33010000501: { at: [1490, 580], address: '湖滨路 52 号', hours: null },
  P33010000601: { at: [700, -850], address: '松风路 17 号', hours: open('08:00', '21:30') },
  P33010000701: { at: [-1600, -1650], address: '公园路 3 号', hours: open('08:00', '21:00') },
  P33010000801: { at: [2100, -2140], address: '南屏街 9 号', hours: open('08:30', '21:00') },
}

/** Metres: nothing generated is nearer to the middle than what stands on the reference screens, and nothing farther than this. */
const [NEAREST, FARTHEST] = [1850, 9000]

function hoursOf({ level }: Institution, random: Random): Hours {
  if (level === 'pharmacy') return random.chance(150) ? null : random.chance(500) ? open('08:00', '22:00') : open('09:00', '21:00')
  if (level === 'primary') return random.chance(500) ? open('08:00', '20:00') : open('08:00', '17:00')
  return random.chance(600) ? open('08:00', '17:00') : open('08:00', '17:30', [1, 2, 3, 4, 5, 6])
}

function servicesOf({ level, pooled, posting }: Institution, random: Random): string[] {
  if (level === 'pharmacy') {
    const open = pooled ? ['pooled', 'prescription'] : ['account']
    return posting === 'at-once' && random.chance(400) ? open.concat('remote') : open
  }
  if (level === 'primary') return ['family-doctor', 'chronic']
  return level === 'tertiary' || random.chance(500) ? ['inpatient', 'chronic', 'remote'] : ['inpatient']
}

const gradeOf = ({ id, name, level }: Institution): 'a' | 'b' | null => {
  if (level === 'pharmacy' || level === 'primary') return null
  return HOSPITAL_KINDS.find(({ suffix }) => name.endsWith(suffix))?.grade ?? (id.endsWith('00101') ? 'a' : 'b')
}

function spotOf(random: Random): readonly [number, number] {
  let at: readonly [number, number] = [0, 0]
  while (at[0] ** 2 + at[1] ** 2 < NEAREST ** 2) at = [random.integer(-FARTHEST, FARTHEST), random.integer(-FARTHEST, FARTHEST)]
  return at
}

/** The facts of an institution; the same ones each time. A telephone number that begins with 0 is nobody's. */
export function factsOf(institution: Institution): InstitutionFacts {
  const random = createRandom(`facts|${institution.id}`)
  const admdvs = placeOf(institution)
  const grid = gridOf(admdvs)
  const known = KNOWN[institution.id]
  const at = known?.at ?? spotOf(random)
  const hours = hoursOf(institution, random)
  const address = known?.address ?? `${random.pick(STEMS)}路 ${random.integer(1, 299)} 号`
  return {
    district: districtAt(grid, at),
    address: `${districtAt(grid, at)}${address}`,
    ...pointAt(grid, at),
    phone: `${findPlace(admdvs)?.areaCode ?? ''}-0${random.integer(1_000_000, 9_999_999)}`,
    hours: known?.hours === undefined ? hours : known.hours,
    services: servicesOf(institution, random),
    grade: gradeOf(institution),
  }
}
