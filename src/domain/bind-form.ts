import { OTP_LENGTH, PASSWORD_LENGTH } from '@/contract'
import { looksLikeBankCard, checkSsc, checkSsn, type NumberIssue } from './identity'
import { entriesLeft, type Entry } from './recovery'
import { normalizeNumber } from './typed-text'

export type BindNumberType = 'ssn' | 'ssc'

/** Current entries of the form. The number is normalized: no spaces, upper case. */
export interface BindForm {
  admdvs: string
  numberType: BindNumberType
  number: string
  password: string
  code: string
}

/** Stored part of the form: no password, no code, and of the number only its place of issue. */
export interface BindDraft {
  admdvs: string
  numberType: BindNumberType
  numberStart: string
}

export const EMPTY_FORM: BindForm = { admdvs: '', numberType: 'ssn', number: '', password: '', code: '' }
/**
 * Leading characters that name the place of issue. More must not be stored: the first 14 of a citizen number contain the birth date
 * and leave few candidates for the rest.
 */
const PLACE_LENGTH: Record<BindNumberType, number> = { ssn: 6, ssc: 3 }

/** Issue of the number as typed; null where it is complete and valid. @param today `YYYY-MM-DD` */
export const numberIssue = (form: Pick<BindForm, 'number' | 'numberType'>, today: string): NumberIssue | null =>
  form.numberType === 'ssn' ? checkSsn(form.number, today) : checkSsc(form.number)

/** Entries still missing or invalid. @param today `YYYY-MM-DD` */
export const missingEntries = (form: BindForm, today: string): Entry[] =>
  entriesLeft({
    place: form.admdvs !== '',
    number: numberIssue(form, today) === null,
    password: form.password.length >= PASSWORD_LENGTH.typed,
    code: form.code.length === OTP_LENGTH && /^\d*$/.test(form.code),
  })

/**
 * Normalizes input of the number field. Cut at 19 characters, the longest bank card number, so that one entered by mistake is
 * recognised and explained.
 */
export function typedNumber(input: string): string {
  const number = normalizeNumber(input)
  return looksLikeBankCard(number) ? number : number.slice(0, 19)
}

/** The part of the form that may be kept in storage. */
export const draftOf = (form: BindForm): BindDraft => ({
  admdvs: form.admdvs,
  numberType: form.numberType,
  numberStart: form.number.slice(0, PLACE_LENGTH[form.numberType]),
})

/** Reads a stored draft; null for missing or unexpected data. */
export function parseDraft(text: string | null): BindDraft | null {
  if (!text) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const { admdvs, numberType, numberStart } = value as Record<string, unknown>
    if (typeof admdvs !== 'string' || typeof numberStart !== 'string') return null
    if (numberType !== 'ssn' && numberType !== 'ssc') return null
    // Cut again, because earlier versions stored more of the number.
    return { admdvs, numberType, numberStart: numberStart.slice(0, PLACE_LENGTH[numberType]) }
  } catch {
    return null
  }
}

/** The form as restored from a draft; all fields that were not stored are empty. */
export const formFromDraft = (draft: BindDraft): BindForm => ({
  ...EMPTY_FORM,
  admdvs: draft.admdvs,
  numberType: draft.numberType,
  number: draft.numberStart,
})
