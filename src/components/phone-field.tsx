import { useState } from 'react'
import * as v from 'valibot'
import { phone } from '@/contract'
import { normalizePhone } from '@/domain/typed-text'
import { t } from '@/locales'
import { Field } from './field'

const EXAMPLE = '13333333333'
/** Country codes that may be typed first; `normalizePhone` removes them once the number begins. */
const COUNTRY_CODES = ['86', '0086']
/** One digit more than a number has, so that a surplus digit is shown and explained. */
const LONGEST = EXAMPLE.length + 1

const readPhone = (typed: string): string => normalizePhone(typed).slice(0, LONGEST)

/** Checks by the contract's schema, so that no number is sent that the backend would reject. */
export const isPhone = (typed: string): boolean => v.is(phone, typed)

/** True while the digits are the beginning of a valid mobile number. */
const mayBecomePhone = (typed: string): boolean =>
  isPhone(typed + EXAMPLE.slice(typed.length)) || COUNTRY_CODES.some((code) => code.startsWith(typed))

/** Field for a mobile number. Marked wrong only once it cannot become valid any more, or was left incomplete. */
export function PhoneField({ value, onChange }: { value: string; onChange: (typed: string) => void }) {
  const [left, setLeft] = useState(false)
  const wrong = value !== '' && !isPhone(value) && (left || !mayBecomePhone(value))
  return (
    <Field
      entry="phone"
      label={t.authorize.phone}
      value={value}
      type="number"
      maxLength={60}
      placeholder={t.authorize.phonePlaceholder}
      hints={wrong ? [{ tone: 'bad', text: t.authorize.phoneWrong }] : []}
      read={readPhone}
      onChange={onChange}
      onBlur={() => setLeft(true)}
    />
  )
}
