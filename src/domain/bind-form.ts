import { looksLikeBankCard, checkSsc, checkSsn, type NumberIssue } from './identity'
import { normalizeNumber } from './typed-text'

export type BindNumberType = 'ssn' | 'ssc'

/** What the person has typed so far. The number is normalized: no spaces, upper case. */
export interface BindForm {
  admdvs: string
  numberType: BindNumberType
  number: string
  password: string
  code: string
}

/** What may outlive the app: neither password nor code, and of a number no more than where it was issued. */
export interface BindDraft {
  admdvs: string
  numberType: BindNumberType
  numberStart: string
}

export const EMPTY_FORM: BindForm = { admdvs: '', numberType: 'ssn', number: '', password: '', code: '' }
export const NUMBER_LENGTH: Record<BindNumberType, number> = { ssn: 18, ssc: 9 }
const PASSWORD_MINIMUM = 6
/** Characters that name a place, not a person: from the first fourteen of a citizen number the rest is soon found. */
const PLACE_LENGTH: Record<BindNumberType, number> = { ssn: 6, ssc: 3 }

/** Issue of the number as typed; null when it is complete and right. */
export const numberIssue = (form: Pick<BindForm, 'number' | 'numberType'>, today: string): NumberIssue | null =>
  form.numberType === 'ssn' ? checkSsn(form.number, today) : checkSsc(form.number)

/** How many of the five entries still need something. */
export function missingEntries(form: BindForm, today: string): number {
  const complete = [
    form.admdvs !== '',
    numberIssue(form, today) === null,
    form.password.length >= PASSWORD_MINIMUM,
    /^\d{6}$/.test(form.code),
  ]
  return complete.filter((done) => !done).length
}

/**
 * Takes what was typed or pasted into the number field. Cut at 19, the longest bank number,
 * so that one typed by mistake can be recognised and explained.
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

/** Reads a stored draft; anything unexpected counts as none. */
export function parseDraft(text: string | null): BindDraft | null {
  if (!text) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const { admdvs, numberType, numberStart } = value as Record<string, unknown>
    if (typeof admdvs !== 'string' || typeof numberStart !== 'string') return null
    if (numberType !== 'ssn' && numberType !== 'ssc') return null
    // Earlier versions kept more.
    return { admdvs, numberType, numberStart: numberStart.slice(0, PLACE_LENGTH[numberType]) }
  } catch {
    return null
  }
}

export const formFromDraft = (draft: BindDraft): BindForm => ({
  ...EMPTY_FORM,
  admdvs: draft.admdvs,
  numberType: draft.numberType,
  number: draft.numberStart,
})
