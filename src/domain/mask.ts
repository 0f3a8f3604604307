import { characters } from './characters'

/** Masking by the stricter rule of the two platforms. Only the data layer calls these functions; pages receive masked values. */
const stars = (count: number): string => '*'.repeat(Math.max(0, count))

/** Keeps the last character of a name: 林知远 → **远. A name of one character is masked completely. */
export function maskName(name: string): string {
  const whole = characters(name)
  return whole.length < 2 ? stars(whole.length) : stars(whole.length - 1) + whole.slice(-1).join('')
}

/** Keeps the first and the last character of an ID number; fewer than 3 characters are masked completely. */
export const maskId = (number: string): string =>
  number.length < 3 ? stars(number.length) : number.slice(0, 1) + stars(number.length - 2) + number.slice(-1)

/** Keeps the first 3 and the last 2 digits of a phone number. */
export const maskPhone = (phone: string): string => phone.slice(0, 3) + stars(phone.length - 5) + phone.slice(-2)

/** Keeps the first and the last third of any other number. */
export function maskNumber(number: string): string {
  const third = Math.floor(number.length / 3)
  return number.slice(0, third) + stars(number.length - 2 * third) + number.slice(number.length - third)
}

/** Keeps the last 4 digits of a bank card number. */
export const maskBankCard = (number: string): string => stars(number.length - 4) + number.slice(-4)

/** Text of a hidden amount. Fixed width, so that it does not reveal the size. */
export const HIDDEN_AMOUNT = '****'
