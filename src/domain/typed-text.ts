/** Cleans typed and pasted text before it is checked. Each function is idempotent, because it may run on its own result. */

/** Zero-width and directional marks, soft hyphens, variation selectors, as copied from chats and documents. */
export const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/g
/** Spaces of any kind, hyphens and dashes, quotes and brackets. */
const DECORATION = /[\s\u3000\-\u2010-\u2015\u2043\u2212\uFE58\uFE63'"`´‘-‟′″「-』《》〈〉【】()[\]{}<>]/g
/** Look-alikes of X, the last character of a citizen number: multiplication sign, Roman ten, Cyrillic and Greek letters, crosses. */
const LIKE_X = /[×Ⅹⅹ✕✖╳хХχΧ]/g
const HAN = /[\u3400-\u9FFF]/

/** Replaces full-width forms by their ASCII characters. */
export const narrow = (text: string): string => text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

const longest = (parts: readonly string[]): string => parts.reduce((most, part) => (part.length > most.length ? part : most), '')

/**
 * Normalizes a number: upper case, without spaces, hyphens, quotes and invisible marks; look-alikes become X.
 * A number inside a text (`身份证号：3301…`, `卡号 A33012417。`) is extracted. Other characters stay, so that the check can name them.
 */
export function normalizeNumber(input: string): string {
  const text = narrow(input).replace(INVISIBLE, '').replace(DECORATION, '').replace(LIKE_X, 'X').toUpperCase()
  const number = HAN.test(text) ? longest(text.match(/[A-Z0-9]+/g) ?? []) : text.replace(/^[A-Z]{2,}[.:]+(?=\d)/, '')
  return number.replace(/^[.,:;、，。：；#]+|[.,:;、，。：；!]+$/g, '')
}

/** Characters of a citizen number (社会保障号码) and of a 社保卡卡号. */
export const NUMBER_LENGTH = { ssn: 18, ssc: 9 } as const

/** Normalizes input of a field for the 社保卡卡号 only. */
export const typedSsc = (input: string): string => normalizeNumber(input).slice(0, NUMBER_LENGTH.ssc)

/** Digits of a mobile number without its country code: `+86 138-…`, `0086138…` and `86-138…` become 138…. */
export const normalizePhone = (input: string): string =>
  narrow(input)
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1)/, '')

/** Words that precede a code in an SMS. */
const CODE_WORD = /验证码|校验码|动态码|确认码|code/i
const CODE_LENGTH = 6

/** First run of exactly six digits. */
const codeIn = (text: string): string | undefined => (text.match(/\d+/g) ?? []).find((run) => run.length === CODE_LENGTH)

/**
 * Extracts the SMS code from typed or pasted text. In a whole message it is the six digits after such a word and not the first digits:
 * `5分钟内有效，验证码123456`, `【12393】您的验证码…`.
 * @returns at most 6 digits
 */
export function takeCode(input: string): string {
  const text = narrow(input).replace(INVISIBLE, '')
  const word = CODE_WORD.exec(text)
  const after = word ? text.slice(word.index) : ''
  return (
    codeIn(after) ??
    codeIn(text) ??
    codeIn(after.replace(DECORATION, '')) ??
    text.replace(DECORATION, '').replace(/\D/g, '').slice(0, CODE_LENGTH)
  )
}

/** Removes the Latin letters that pinyin input leaves at the end while composing: `杭zhou` becomes 杭. */
export const withoutPinyin = (typed: string): string => typed.replace(/[a-z' ]+$/i, '').trim()
