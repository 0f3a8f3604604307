import { hashOnPhone, type HashPassword } from './hash-password'
import { digest } from './ledger/random'

/** What a backend keeps its secrets by. */
export interface Crypto {
  hashPassword: HashPassword
  /** Hexadecimal characters that stand for a text in ids; nobody else's text may have the same. */
  digest: (text: string) => string
  /** Makes a text unreadable to whoever has not the key. */
  seal: (text: string, key: string) => string
  /** @throws Error where the key is another */
  unseal: (sealed: string, key: string) => string
}

/** One person has this backend to themselves, on their own phone: nobody else reads what lies there. */
export const PHONE_CRYPTO: Crypto = { hashPassword: hashOnPhone, digest, seal: (text) => text, unseal: (sealed) => sealed }
