import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import type { Crypto } from '../access/crypto'
import { serialsFrom, type Ids } from '../ids'
import { boundedQueue } from './bounded-queue'

const scryptOf = promisify<string, string, number, Buffer>(scrypt)

/** Concurrent hashes leave one core for other requests. At most 100 wait; one more fails with SRV-429. */
const inTurn = boundedQueue(Math.max(1, availableParallelism() - 1), 100)

/** Bytes of AES-GCM's nonce and tag. */
const NONCE = 12
const TAG = 16
const keyOf = (key: string): Buffer => createHash('sha256').update(`answer|${key}`).digest()

/**
 * Real cryptography, because many people share a server's store. scrypt has Node's default cost (N = 2^14, r = 8, p = 1; 16 MB, about
 * 30 ms) and runs in the thread pool, so that it does not block the event loop.
 */
export const SERVER_CRYPTO: Crypto = {
  hashPassword: async (password, salt) => {
    const hash = await inTurn(() => scryptOf(password.normalize('NFKC'), salt, 32))
    return `s14$${hash.toString('hex')}`
  },
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  seal(text, key) {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
  },
  unseal(sealed, key) {
    const bytes = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', keyOf(key), bytes.subarray(0, NONCE))
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
  },
}

/** Random ids, so that they cannot be guessed. */
export const SERVER_IDS: Ids = {
  next: (_purpose, length = 32) =>
    randomBytes(Math.ceil(length / 2))
      .toString('hex')
      .slice(0, length),
  serial: serialsFrom(Date.now()),
}
