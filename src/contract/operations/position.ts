import * as v from 'valibot'

const thousandths = v.optional(v.pipe(v.string(), v.regex(/^-?\d{1,3}\.\d{3}$/)))

/**
 * Where the person is, degrees with three decimals, some 100 m: enough to sort by, and not enough to find somebody's door.
 * Both or none.
 */
export const position = { latitude: thousandths, longitude: thousandths }
