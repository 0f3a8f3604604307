import { isDay } from './calendar'

/** Issue of a number as typed so far; `incomplete` is not an error yet. */
export type NumberIssue = 'incomplete' | 'charset' | 'length' | 'area' | 'birth-date' | 'check-digit' | 'bank-card' | 'old'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
/** GB/T 2260 province-level codes; 71, 81–83 are residence permits. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** Check character of GB 11643 for the first 17 digits. */
export function ssnCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return CHECK_CHARACTERS[sum % 11] ?? ''
}

/** Birth date of a citizen number as `YYYY-MM-DD`; null where it is before 1900 or no calendar day. */
export function ssnBirthDate(ssn: string): string | null {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(ssn)
  if (!match) return null
  const date = `${match[1]}-${match[2]}-${match[3]}`
  return date >= '1900-01-01' && isDay(date) ? date : null
}

/** Luhn check of bank card numbers (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  const sum = digits
    .split('')
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return sum % 10 === 0
}

/** 外国人永久居留身份证 of 2023: 9, the province, the nationality; the rest as in a citizen number. */
export const isForeign = (number: string): boolean => number.startsWith('9')

const provinceOf = (number: string): string => (isForeign(number) ? number.slice(1, 3) : number.slice(0, 2))

/** Characters of numbers issued before 1999 (two-digit year) and of residence cards before 2023 (three letters). */
const OLD_LENGTH = 15

function looksOld(number: string): boolean {
  if (/^[A-Z]{3}\d{12}$/.test(number)) return true
  // A year that begins with 19 or 20 belongs to an 18-digit number.
  return (
    /^\d{14,15}$/.test(number) &&
    !/^(19|20)/.test(number.slice(6)) &&
    isDay(`19${number.slice(6, 8)}-${number.slice(8, 10)}-${number.slice(10, 12)}`)
  )
}

/** 18 characters with a valid province and birth date: taken for a citizen number, even with a wrong check digit. */
const looksLikeSsn = (number: string): boolean => number.length === 18 && PROVINCES.has(provinceOf(number)) && ssnBirthDate(number) !== null

/**
 * 16–19 digits that pass the Luhn check and are no citizen number: the number of a bank card. One in ten mistyped citizen numbers
 * passes Luhn, too.
 */
export const looksLikeBankCard = (number: string): boolean => /^\d{16,19}$/.test(number) && passesLuhn(number) && !looksLikeSsn(number)

/**
 * Checks a normalized 社会保障号 (GB 11643) of a citizen or a foreign permanent resident as far as it is typed.
 * @param today latest birth date, `YYYY-MM-DD`
 * @returns null where complete and valid
 */
export function checkSsn(number: string, today: string): NumberIssue | null {
  if (looksLikeBankCard(number)) return 'bank-card'
  if (looksOld(number)) return number.length === OLD_LENGTH ? 'old' : 'incomplete'
  if (!/^[\dX]*$/.test(number)) return 'charset'
  if (!/^\d{0,17}[\dX]?$/.test(number)) return number.length > 18 ? 'length' : 'charset'
  if (isElsewhere(number)) return 'area'
  if (number.length >= 14 && !isBornBy(number, today)) return 'birth-date'
  return checkEnd(number)
}

const isElsewhere = (number: string): boolean => !Array.from(PROVINCES).some((province) => province.startsWith(provinceOf(number)))

/** X is valid only as the 18th character. A shorter number is still being typed. */
function checkEnd(number: string): NumberIssue | null {
  if (number.length < 18) return number.endsWith('X') ? 'length' : 'incomplete'
  return ssnCheckCharacter(number.slice(0, 17)) === number[17] ? null : 'check-digit'
}

function isBornBy(number: string, today: string): boolean {
  const born = ssnBirthDate(number)
  return born !== null && born <= today
}

/** Checks a normalized 社保卡卡号: 9 characters, one letter or digit and 8 digits. */
export function checkSsc(number: string): NumberIssue | null {
  if (looksLikeBankCard(number)) return 'bank-card'
  if (!/^[A-Z0-9]?\d*$/.test(number)) return 'charset'
  if (number.length < 9) return 'incomplete'
  return number.length > 9 ? 'length' : null
}

/** Age in whole years. Both dates `YYYY-MM-DD`. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

const inGroups =
  (...sizes: readonly number[]) =>
  (number: string): string => {
    const groups: string[] = []
    let rest = number
    for (const size of sizes) {
      if (!rest) break
      groups.push(rest.slice(0, size))
      rest = rest.slice(size)
    }
    if (rest) groups.push(rest)
    return groups.join(' ')
  }

/** Groups a citizen number for display; the value has no spaces. */
export const groupSsn = inGroups(6, 8, 4)
/** Groups a 社保卡卡号 for display; the value has no spaces. */
export const groupSsc = inGroups(3, 3, 3)
