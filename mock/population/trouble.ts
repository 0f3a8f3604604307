/** Initial problems of some people, by the index modulo `EVERY`. All of them are fathers. */
const EVERY = 400
const TROUBLES = { 0: 'bound-elsewhere', 80: 'lock-reported', 160: 'four-wrong-tries', 240: 'arrears', 320: 'frozen' } as const

export type Trouble = (typeof TROUBLES)[keyof typeof TROUBLES]

export const troubleOf = (index: number): Trouble | null => (TROUBLES as Readonly<Record<number, Trouble>>)[index % EVERY] ?? null
