import { hashOnPhone, type HashPassword } from './hash-password'
import { digest } from './ledger/random'

/** What a backend keeps its secrets by. */
export interface Crypto {
  hashPassword: HashPassword
  /** Hexadecimal characters that stand for a text in ids; nobody else's text may have the same. */
  digest: (text: string) => string
  /** `length` hexadecimal characters nobody can guess; null where seeded ones will do. */
  random: ((length: number) => string) | null
}

/** One person has this backend to themselves, on their own phone, and a preview has to repeat itself. */
export const PHONE_CRYPTO: Crypto = { hashPassword: hashOnPhone, digest, random: null }
