import { syncScrypt } from 'scrypt-js'
import { digest } from '../ledger/random'

/** (password, salt) → tagged hash that is stored. */
export type HashPassword = (password: string, salt: string) => Promise<string>

const bytesOf = (text: string): number[] => {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index += 1) bytes.push(text.charCodeAt(index) & 255, text.charCodeAt(index) >> 8)
  return bytes
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * scrypt (RFC 7914) as a phone can afford it inside one call: N = 2^10, r = 8, p = 1, that is 1 MB and some 10 ms.
 * The server hashes with Node's own at N = 2^14 (`server/crypto.ts`); the tag keeps the two apart.
 */
export const hashOnPhone: HashPassword = async (password, salt) =>
  `s10$${hex(syncScrypt(bytesOf(password), bytesOf(salt), 1024, 8, 1, 32))}`

/** Hashing, digests and encryption of a backend. */
export interface Crypto {
  hashPassword: HashPassword
  /** Hexadecimal digest used in ids; collision-free over all texts of a backend. */
  digest: (text: string) => string
  /** Encrypts a text. */
  seal: (text: string, key: string) => string
  /** Decrypts. @throws Error for another key */
  unseal: (sealed: string, key: string) => string
}

/** Crypto of the embedded backend. Texts stay unencrypted: only this phone's owner can read its storage. */
export const PHONE_CRYPTO: Crypto = { hashPassword: hashOnPhone, digest, seal: (text) => text, unseal: (sealed) => sealed }
