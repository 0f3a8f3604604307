import { maskId, maskPhone } from '@/domain/mask'
import { fieldsOfContract, type Field } from './contract-words'

/** Replaces values that are not shown. */
export const HIDDEN = '***'

/** Fields shown as they are: ids that grant no access, and texts that are public or already masked. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['cardId', 'transactionId', 'memberId', 'messageId', 'flowId', 'lockId', 'deviceId', 'subject', 'requestId', 'reference'],
  ...['psnNameMasked', 'certnoMasked', 'phoneMasked', 'sentTo', 'city', 'province', 'admdvs', 'insuplcAdmdvs', 'version', 'month'],
])
/** Shown texts become part of a shell command, so they contain no character that a shell interprets within double quotes. */
const PLAIN = /^[\p{L}\p{N}*.:_+-]{1,64}$/u
/** A count or a year in a query, where every value is text. */
const COUNT = /^\d{1,5}$/
const TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d))?$/

/** Whether a text may be a phone, card or citizen number, even in a field for ids. */
const isNumber = (text: string): boolean => text.replace(/\D/g, '').length > 6 && text.replace(/\P{L}/gu, '').length < 2

/** Masks of personal numbers. A value in another form is hidden, because it may be a password in the wrong field. */
const MASKS: Readonly<Record<string, (text: string) => string>> = {
  phone: (text) => (/^1[3-9]\d{9}$/.test(text) ? maskPhone(text) : HIDDEN),
  number: (text) => (/^\d{17}[\dX]$/i.test(text) ? maskId(text) : HIDDEN),
}

const isWord = ({ words, times, numbers }: Field, text: string): boolean =>
  words.has(text) || (times && TIME.test(text)) || (numbers && COUNT.test(text))

function maskedText(name: string, text: string, field: Field): string {
  if (isWord(field, text)) return text
  const mask = Object.hasOwn(MASKS, name) ? MASKS[name] : undefined
  if (mask) return mask(text)
  return SHOWN.has(name) && PLAIN.test(text) && !isNumber(text) ? text : HIDDEN
}

function maskedValue(name: string, value: unknown): unknown {
  const field = (fields ??= fieldsOfContract()).get(name)
  if (field && typeof value === 'number' && field.numbers) return value
  return field && typeof value === 'string' ? maskedText(name, value, field) : HIDDEN
}

let fields: ReadonlyMap<string, Field> | undefined

/**
 * A value without secrets, for the request log. Shown are enum values, numbers, dates, ids that grant no access, and masked numbers;
 * unknown fields are only counted, under `?`. @param most entries of a list that are kept
 */
export function masked(value: unknown, most: number, name = ''): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (Array.isArray(value)) {
    const shown = value.slice(0, most).map((item) => masked(item, most, name))
    return value.length > most ? [...shown, `… ${value.length - most} more`] : shown
  }
  return typeof value === 'object' ? maskedFields(value, most, (fields ??= fieldsOfContract())) : maskedValue(name, value)
}

function maskedFields(value: object, most: number, known: ReadonlyMap<string, Field>): Record<string, unknown> {
  const entries = Object.entries(value)
  const shown = entries.filter(([name]) => known.has(name)).map(([name, content]) => [name, masked(content, most, name)])
  const unknown = entries.length - shown.length
  return Object.fromEntries(unknown > 0 ? [...shown, ['?', unknown]] : shown) as Record<string, unknown>
}
