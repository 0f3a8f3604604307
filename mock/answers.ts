import type { Crypto } from './crypto'

/** How ids of the answers to one person begin, so that they can be found when the person goes; names nobody. */
export const answersOf = (crypto: Crypto, userId: string): string => `${crypto.digest(`answers|${userId}`).slice(0, 16)}.`
