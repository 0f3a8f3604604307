import { createRandom } from '../ledger/random'
import { BRANDS, COMMUNITY_DEPARTMENTS, FURTHER_STEMS, HOSPITAL_KINDS, STEMS } from './institution-names'
import type { Institution } from './institution'
import { PLACES } from './places'

/** What a city has besides the institutions written by hand. */
const CENTRES = 9
const STATIONS = 4
const PHARMACIES = 20

const EVERY_STEM = STEMS.concat(FURTHER_STEMS)
const stem = (index: number): string => EVERY_STEM[index] ?? ''
/** A road: shops of different chains may stand in one. */
const road = (index: number): string => STEMS[index % STEMS.length] ?? ''
/** Serials from 10101 on: those written by hand begin with 0. */
const idOf = (letter: 'H' | 'P', admdvs: string, serial: number): string => `${letter}${admdvs}${10101 + serial * 100}`

/**
 * The fictional institutions of a place, the same ones each time. Stems follow from the place's position, so that no name occurs twice.
 * @returns none for a place that is not covered
 */
export function generateInstitutions(admdvs: string): Institution[] {
  const city = PLACES.findIndex((place) => place.admdvs === admdvs)
  if (city < 0) return []
  const random = createRandom(`institutions|${admdvs}`)
  const made: Institution[] = []
  const add = (letter: 'H' | 'P', parts: Omit<Institution, 'id' | 'posting'>): void => {
    const posting = letter === 'P' && random.chance(150) ? 'next-day' : 'at-once'
    made.push({ id: idOf(letter, admdvs, made.length), posting, ...parts })
  }
  HOSPITAL_KINDS.forEach(({ suffix, level, departments }, index) =>
    add('H', { name: `${stem(city * HOSPITAL_KINDS.length + index)}${suffix}`, level, pooled: false, departments }),
  )
  for (let index = 0; index < CENTRES + STATIONS; index += 1) {
    const centre = index < CENTRES
    const name = centre ? `${stem(city * CENTRES + index)}社区卫生服务中心` : `${stem(city * STATIONS + index - CENTRES)}社区卫生服务站`
    const departments = COMMUNITY_DEPARTMENTS.slice(0, centre ? random.integer(2, COMMUNITY_DEPARTMENTS.length) : 1)
    add('H', { name, level: 'primary', pooled: false, departments })
  }
  for (let index = 0; index < PHARMACIES; index += 1) {
    const name = `${BRANDS[index % BRANDS.length] ?? ''}（${road(city * PHARMACIES + index)}路店）`
    add('P', { name, level: 'pharmacy', pooled: random.chance(650), departments: [] })
  }
  return made
}
