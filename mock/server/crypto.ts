import { scryptSync } from 'node:crypto'
import type { HashPassword } from '../hash-password'

/** scrypt with Node's default cost, N = 2^14, r = 8, p = 1: 16 MB and some 30 ms. */
export const hashOnServer: HashPassword = (password, salt) => `s14$${scryptSync(password.normalize('NFKC'), salt, 32).toString('hex')}`
