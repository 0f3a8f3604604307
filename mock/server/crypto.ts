import { createHash, randomBytes, scryptSync } from 'node:crypto'
import type { Crypto } from '../crypto'

/** What many people share keeps its secrets by the real thing. scrypt with Node's default cost: N = 2^14, r = 8, p = 1; 16 MB and some 30 ms. */
export const SERVER_CRYPTO: Crypto = {
  hashPassword: (password, salt) => `s14$${scryptSync(password.normalize('NFKC'), salt, 32).toString('hex')}`,
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  random: (length) =>
    randomBytes(Math.ceil(length / 2))
      .toString('hex')
      .slice(0, length),
}
