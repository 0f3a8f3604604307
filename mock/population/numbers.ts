import { dayAt, dayNumber } from '@/domain/calendar'
import { ssnBirthDate, ssnCheckCharacter } from '@/domain/identity'
import { bijection } from './bijection'
import { indexBorn, placeOf, POPULATION, spotOf, VARIANTS } from './space'

/** Numbers and demo secrets of the population by published rules: from an index and back, without a table. */

/** The sequence of a citizen number says seat and variant; 499 is the largest prime that two to a sex leave room for. */
const SEQUENCE = bijection(499, 61, 90, 250)
/** Eight digits without a leading zero; the size is a prime. */
const LOWEST = 10_000_000
const CARDS = bijection(89_999_999, 55_621_861, 3_081_803, 31_415_926)
/** First character of a card by city; the personas' begin with A to H. */
const LETTERS: Readonly<Record<string, string>> = { '330100': 'N', '310100': 'P', '110100': 'Q', '440100': 'R', '440300': 'S' }

const CITIZEN = /^\d{17}[\dX]$/
const CARD = /^[NPQRS]\d{8}$/

/** 社会保障号 of an index: district, day of birth, seat and variant as sequence (odd for men), check character. */
export function ssnOf(index: number): string {
  const { district, born, seat, variant, male } = spotOf(index)
  const sequence = 2 * (SEQUENCE.to(seat * VARIANTS + variant) + 1) + Number(male)
  const first17 = district + dayAt(born).replace(/-/g, '') + String(sequence).padStart(3, '0')
  return first17 + ssnCheckCharacter(first17)
}

/** 社保卡卡号 of an index: the letter of its city and eight digits. */
export const sscOf = (index: number): string => `${LETTERS[placeOf(spotOf(index).district)] ?? ''}${LOWEST + CARDS.to(index)}`

function indexInSsn(ssn: string): number | null {
  const born = CITIZEN.test(ssn) ? ssnBirthDate(ssn) : null
  const order = (Number(ssn.slice(14, 17)) >> 1) - 1
  if (born === null || order < 0) return null
  const code = SEQUENCE.from(order)
  return indexBorn(ssn.slice(0, 6), dayNumber(born), Math.floor(code / VARIANTS), code % VARIANTS)
}

function indexInSsc(ssc: string): number | null {
  const image = CARD.test(ssc) ? Number(ssc.slice(1)) - LOWEST : -1
  const index = image < 0 ? POPULATION : CARDS.from(image)
  return index < POPULATION ? index : null
}

/** @returns the index whose number this is; null where nobody has it */
export function indexOfNumber(numberType: 'ssn' | 'ssc', number: string): number | null {
  const index = numberType === 'ssn' ? indexInSsn(number) : indexInSsc(number)
  // A number that maps to an index but differs from that person's own (sex, letter, check character) is nobody's.
  return index !== null && (numberType === 'ssn' ? ssnOf(index) : sscOf(index)) === number ? index : null
}

/** Query password: `Demo` and the last four digits of the card in two pairs. Four digits are too few to be personal, and pairs are no run. */
export const passwordOf = (index: number): string => {
  const ssc = sscOf(index)
  return `Demo${ssc.slice(5, 7)}-${ssc.slice(7)}`
}

/** The phone on file: 199 and the digits of the card. */
export const phoneOf = (index: number): string => `199${sscOf(index).slice(1)}`
