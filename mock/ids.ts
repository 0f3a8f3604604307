import { createRandom } from './ledger/random'

/** Where everything that has to be new comes from; never from what is stored, so that a read writes nothing. */
export interface Ids {
  /** `length` hexadecimal characters. @param purpose keeps kinds of ids apart */
  next(purpose: string, length?: number): string
  /** Grows with each call, also from one run to the next: what keeps things of one moment in order. */
  serial(): number
}

/** More than anybody can ask for within a millisecond. */
const PER_MS = 1000

/** @param started ms, later than any run before */
export function serialsFrom(started: number): Ids['serial'] {
  let last = started * PER_MS
  return () => (last += 1)
}

/** Seeded ids for one person's own phone: a preview repeats itself. @param started what tells this run from the one before */
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

/** What a failed answer is known by, to the person and in the log. */
export const referenceOf = (ids: Ids): string => `R${ids.next('reference', 8).toUpperCase()}`
