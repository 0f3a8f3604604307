import * as v from 'valibot'

/** s that a code of 医保电子凭证 may live; insurers choose between. */
const [SHORTEST, LONGEST] = [30, 60]

/** How long codes live, s; the longest life where nothing is set. */
export const credentialSeconds = v.pipe(v.number(), v.integer(), v.minValue(SHORTEST), v.maxValue(LONGEST))

export const USUAL_LIFE = LONGEST

/** @throws RangeError for a life that no insurer gives a code */
export function checkLife(seconds: number): void {
  if (!v.is(credentialSeconds, seconds)) throw new RangeError(`a code lives ${SHORTEST} to ${LONGEST} s`)
}
