import * as v from 'valibot'

export const flag = v.optional(v.boolean())
export const text = v.optional(v.string())
export const amount = v.optional(v.number())
/** Alipay writes many flags as the words YES and NO. */
export const yesNo = v.optional(v.picklist(['YES', 'NO']))
export const oneOf = <const T extends readonly string[]>(words: T) => v.optional(v.picklist(words))

/** Path of a page in the vendors' form: no leading slash or dot, no extension, no query. */
export const pagePath = v.pipe(v.string(), v.regex(/^[\w-]+(?:\/[\w-]+)*$/))
export const hex = v.pipe(v.string(), v.regex(/^#[\dA-Fa-f]{6}$/))
export const color = v.optional(hex)
export const components = v.optional(v.record(v.string(), v.string()))
const network = v.picklist(['all', 'wifi'])
export const preloadRule = v.optional(v.record(pagePath, v.strictObject({ network: v.optional(network), packages: v.array(v.string()) })))
export const subPackages = v.optional(v.array(v.strictObject({ root: pagePath, name: text, pages: v.array(pagePath), independent: flag })))
