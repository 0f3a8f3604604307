const SEEDS = [0xdeadbeef, 0x41c6ce57] as const
const FACTORS = [2654435761, 1597334677] as const

/**
 * 53-bit digest for comparing texts that must not be kept (cyrb53, public domain). Not secure against trying all texts: use a salt and
 * keep it in memory only.
 */
export function digestOf(text: string): number {
  let [high, low] = SEEDS as readonly number[] as [number, number]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, FACTORS[0])
    low = Math.imul(low ^ unit, FACTORS[1])
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
