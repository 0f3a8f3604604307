import type { Measured, PageReading } from './facts'
import { shortName } from './pages'

/** A rule's worst value, and everything that exceeds its limit. */
export interface Verdict {
  value: string
  faults: string[]
  /** There was nothing to judge: WeChat counts such a rule as met, this audit leaves it out of the score. */
  empty?: boolean
}

interface Named {
  id: string
  name: string
  group: 'performance' | 'experience' | 'best practice' | 'product'
  /** WeChat's weight; 0 marks a hint there. Rules of the product have none. */
  weight: number
}

export type Rule = Named & ({ limit: string; judge: (measured: Measured) => Verdict } | { unmeasured: string })

export const readingsOf = ({ walks }: Measured): PageReading[] => walks.flatMap(({ pages }) => pages)
export const placeOf = ({ path, look }: PageReading): string => `${shortName(path)} in ${look}`
export const round = (value: number, digits = 0): number => Number(value.toFixed(digits))
/** Removes repetitions, as the same fault occurs in several looks. */
export const once = (lines: readonly string[]): string[] => Array.from(new Set(lines))

interface Limited {
  of: (reading: PageReading) => number
  limit: number
  show?: (value: number) => string
}

/** Judges one number of every page; none may exceed the limit. */
export function most(readings: readonly PageReading[], { of, limit, show = String }: Limited): Verdict {
  const sorted = readings.map((reading) => ({ reading, value: of(reading) })).sort((one, other) => other.value - one.value)
  const [worst] = sorted
  if (!worst) return { value: 'no pages', faults: [], empty: true }
  const faults = sorted.filter(({ value }) => value > limit).map(({ reading, value }) => `${placeOf(reading)}: ${show(value)}`)
  return { value: `${show(worst.value)} (${shortName(worst.reading.path)})`, faults }
}

/** Judges a list of faults that has to be empty. */
export const none = (faults: readonly string[], value = faults.length === 0 ? 'none' : String(faults.length)): Verdict => ({
  value,
  faults: once(faults),
})

/**
 * Each page's shortest time. A busy machine only adds time, so the shortest of several is nearest to the app's own.
 */
export function quickest(measured: Measured, of: (reading: PageReading) => number): PageReading[] {
  const best = new Map<string, PageReading>()
  for (const reading of readingsOf(measured)) {
    const known = best.get(reading.path)
    if (!known || of(reading) < of(known)) best.set(reading.path, reading)
  }
  return Array.from(best.values())
}

export const inMs = (value: number): string => `${round(value)} ms`
export const inKb = (bytes: number): string => `${round(bytes / 1024, 1)} KB`
