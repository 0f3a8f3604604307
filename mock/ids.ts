import { createRandom } from './ledger/random'

/** Source of new ids, tokens and codes. Independent of stored state, so that a read writes nothing. */
export interface Ids {
  /** `length` hexadecimal characters. @param purpose keeps kinds of ids apart */
  next(purpose: string, length?: number): string
  /** Increases with each call and over restarts: orders what has the same timestamp. */
  serial(): number
}

/** Serials reserved per millisecond; more than are ever asked for. */
const PER_MS = 1000

/** @param started ms, later than any run before */
export function serialsFrom(started: number): Ids['serial'] {
  let last = started * PER_MS
  return () => (last += 1)
}

/** Seeded ids for the embedded backend: a preview repeats the same ids. @param started ms; differs from run to run */
export function phoneIds(seed: string, started: number): Ids {
  let count = 0
  return {
    next(purpose, length = 32) {
      count += 1
      const random = createRandom(`${seed}|${purpose}|${started}|${count}`)
      let text = ''
      while (text.length < length) text += random.integer(0, 0xffff).toString(16).padStart(4, '0')
      return text.slice(0, length)
    },
    serial: serialsFrom(started),
  }
}

/** Reference of an answer: shown to the person and written to the log. */
export const referenceOf = (ids: Ids): string => `R${ids.next('reference', 8).toUpperCase()}`
