import type { OtpPurpose } from '@/contract'
import type { Crypto } from './crypto'

/** Key of the code that is on its way to a phone for a purpose: there is one at a time. */
export const codeKey = (purpose: OtpPurpose, phoneId: string): string => `${purpose}.${phoneId}`

/** Six digits are guessed in no time from a plain digest: phone and purpose make each one another. */
export const codeDigest = ({ digest }: Pick<Crypto, 'digest'>, key: string, code: string): string => digest(`${key}|${code}`)
