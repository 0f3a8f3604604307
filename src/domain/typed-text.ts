/** What people type and paste, cleaned before it is checked. Each function is idempotent, so that it may run on its own result. */

/** Zero-width and directional marks, soft hyphens, variation selectors: they come along from chats and documents. */
export const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/g
/** Spaces of any kind, hyphens and dashes, quotes and brackets. */
const DECORATION = /[\s\u3000\-\u2010-\u2015\u2043\u2212\uFE58\uFE63'"`´‘-‟′″「-』《》〈〉【】()[\]{}<>]/g
/** Characters that stand for the X at the end: multiplication sign, Roman ten, Cyrillic and Greek letters, crosses. */
const LIKE_X = /[×Ⅹⅹ✕✖╳хХχΧ]/g
const HAN = /[\u3400-\u9FFF]/

/** Full-width forms as the plain characters they stand for. */
export const narrow = (text: string): string => text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

const longest = (parts: readonly string[]): string => parts.reduce((most, part) => (part.length > most.length ? part : most), '')

/**
 * A number as it is checked: upper case, no spaces, hyphens, quotes or invisible marks, look-alikes of X as X.
 * From a text around it (`身份证号：3301…`, `卡号 A33012417。`) the number is taken; what else stands in it stays, to be named as wrong.
 */
export function normalizeNumber(input: string): string {
  const text = narrow(input).replace(INVISIBLE, '').replace(DECORATION, '').replace(LIKE_X, 'X').toUpperCase()
  const number = HAN.test(text) ? longest(text.match(/[A-Z0-9]+/g) ?? []) : text.replace(/^[A-Z]{2,}[.:]+(?=\d)/, '')
  return number.replace(/^[.,:;、，。：；#]+|[.,:;、，。：；!]+$/g, '')
}

/** A mobile number without its country code: `+86 138-…`, `0086138…` and `86-138…` are all 138…; digits only. */
export const normalizePhone = (input: string): string =>
  narrow(input)
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1)/, '')

/** What comes before a code in a text message. */
const CODE_WORD = /验证码|校验码|动态码|确认码|code/i
const CODE_LENGTH = 6

/** First run of exactly six digits. */
const codeIn = (text: string): string | undefined => (text.match(/\d+/g) ?? []).find((run) => run.length === CODE_LENGTH)

/**
 * The SMS code in what was typed or pasted. In a whole message it is the six digits after the word for it,
 * not the first digits: `5分钟内有效，验证码123456`, `【12393】您的验证码…`.
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

/** A search without the Latin letters that pinyin leaves behind it while it is being composed: `杭zhou` looks for 杭. */
export const withoutPinyin = (typed: string): string => typed.replace(/[a-z' ]+$/i, '').trim()
