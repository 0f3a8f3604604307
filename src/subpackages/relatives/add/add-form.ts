import { OTP_LENGTH, PASSWORD_LENGTH, type FamilyRelation } from '@/contract'
import { numberIssue } from '@/domain/bind-form'
import { ageOn, ssnBirthDate } from '@/domain/identity'
import { entriesLeft, type Entry } from '@/domain/recovery'
import type { DraftForm } from '@/services/drafts'

export interface AddForm {
  way: 'invite' | 'adopt'
  relation: FamilyRelation | ''
  admdvs: string
  /** 社会保障号, normalized. */
  number: string
  password: string
  otpCode: string
  guardian: boolean
  /** 亲情账户 as well. */
  withCode: boolean
}

/** In memory only: it holds a number and a password of somebody else. */
export const ADD_FORM: DraftForm<AddForm> = {
  name: 'family-add',
  empty: { way: 'invite', relation: '', admdvs: '', number: '', password: '', otpCode: '', guardian: false, withCode: false },
}

/** Age from which a person speaks for themselves. */
const OF_AGE = 16

/** Whether the number is a child's below 16, for whom the guardian speaks. @param today `YYYY-MM-DD` */
export function isMinor({ number }: Pick<AddForm, 'number'>, today: string): boolean {
  const born = number.length === 18 ? ssnBirthDate(number) : null
  return born !== null && ageOn(born, today) < OF_AGE
}

/** Entries still missing or invalid. @param today `YYYY-MM-DD` */
export const missingOf = (form: AddForm, today: string): Entry[] =>
  entriesLeft({
    relation: form.relation !== '',
    place: form.admdvs !== '',
    number: numberIssue({ number: form.number, numberType: 'ssn' }, today) === null,
    ...(form.way === 'adopt' && {
      password: form.password.length >= PASSWORD_LENGTH.typed,
      code: new RegExp(`^\\d{${OTP_LENGTH}}$`).test(form.otpCode),
      guardian: form.guardian || !isMinor(form, today),
    }),
  })
