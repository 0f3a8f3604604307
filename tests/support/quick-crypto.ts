import { scryptSync } from 'node:crypto'
import { PHONE_CRYPTO, type Crypto, type HashPassword } from '../../mock/access/crypto'
import { SERVER_CRYPTO } from '../../mock/server/crypto'

/** scrypt at its least cost: the same calls and the same answers, without the 30 ms of a core that each password is meant to take. */
const quickHash: HashPassword = (password, salt) =>
  Promise.resolve(`s1$${scryptSync(password.normalize('NFKC'), salt, 32, { N: 2 }).toString('hex')}`)

/** For tests of what is answered. Those of what is kept (`mock/access/secrets`) and of the server (`mock/server`) hash at the real cost. */
export const QUICK_SERVER_CRYPTO: Crypto = { ...SERVER_CRYPTO, hashPassword: quickHash }
export const QUICK_PHONE_CRYPTO: Crypto = { ...PHONE_CRYPTO, hashPassword: quickHash }
