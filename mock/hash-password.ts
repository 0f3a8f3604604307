import { syncScrypt } from 'scrypt-js'

/** Password and salt in, the tagged hash that is stored out. */
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
