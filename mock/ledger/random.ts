/** Seeded randomness: the same seed gives the same sequence on every phone and in every test. */

/** 32-bit FNV-1a of a text. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** 16 hexadecimal characters with 32 bits of entropy: enough for ids of one person. */
export const digest = (text: string): string =>
  [hash32(text), hash32(`${text}~${text.length}`)].map((part) => part.toString(16).padStart(8, '0')).join('')

export interface Random {
  /** Whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number
  /** True `permille` times in a thousand. */
  chance(permille: number): boolean
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item
}

/** mulberry32: small, fast and good enough for sample data. */
export function createRandom(seed: string): Random {
  let state = hash32(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    integer,
    chance: (permille) => integer(0, 999) < permille,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}
