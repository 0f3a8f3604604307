import { characters } from './characters'

/**
 * Masking by the strictest rule of both platforms. Used by the data layer, never by pages:
 * what a page receives is masked already.
 */
const stars = (count: number): string => '*'.repeat(Math.max(0, count))

/** Name keeps its last character: 林知远 → **远. A name of one character is hidden whole: shown, it would be the name. */
export function maskName(name: string): string {
  const whole = characters(name)
  return whole.length < 2 ? stars(whole.length) : stars(whole.length - 1) + whole.slice(-1).join('')
}

/** ID keeps first 1 + last 1. */
export const maskId = (number: string): string =>
  number.length < 3 ? stars(number.length) : number.slice(0, 1) + stars(number.length - 2) + number.slice(-1)

/** Phone keeps first 3 + last 2. */
export const maskPhone = (phone: string): string => phone.slice(0, 3) + stars(phone.length - 5) + phone.slice(-2)

/** Other numbers keep the first and the last third. */
export function maskNumber(number: string): string {
  const third = Math.floor(number.length / 3)
  return number.slice(0, third) + stars(number.length - 2 * third) + number.slice(number.length - third)
}

/** Bank card keeps its last 4. */
export const maskBankCard = (number: string): string => stars(number.length - 4) + number.slice(-4)

/** A hidden amount has a fixed width so that it does not give away its size. */
export const HIDDEN_AMOUNT = '****'
