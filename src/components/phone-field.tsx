import { useState } from 'react'
import * as v from 'valibot'
import { phone } from '@/contract'
import { normalizePhone } from '@/domain/typed-text'
import { t } from '@/locales'
import { Field } from './field'

const EXAMPLE = '13333333333'
/** What may stand before it; gone as soon as the number begins. */
const COUNTRY_CODES = ['86', '0086']
/** One more than a number has, so that a digit too many is seen, and said. */
const LONGEST = EXAMPLE.length + 1

const readPhone = (typed: string): string => normalizePhone(typed).slice(0, LONGEST)

/** The contract's own rule: what it refuses must not be sent. */
export const isPhone = (typed: string): boolean => v.is(phone, typed)

/** True while more digits can still make a mobile number of it. */
const mayBecomePhone = (typed: string): boolean =>
  isPhone(typed + EXAMPLE.slice(typed.length)) || COUNTRY_CODES.some((code) => code.startsWith(typed))

/** A mobile number; wrong only once it cannot become right any more, or was left unfinished. */
export function PhoneField({ value, onChange }: { value: string; onChange: (typed: string) => void }) {
  const [left, setLeft] = useState(false)
  const wrong = value !== '' && !isPhone(value) && (left || !mayBecomePhone(value))
  return (
    <Field
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
