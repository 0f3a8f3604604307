import { useState } from 'react'
import { Field } from '@/components/field'
import { normalizeNumber } from '@/domain/identity'
import { verification } from '@/locales/zh-cn/verification'

const t = verification.phone

export const isPhone = (phone: string): boolean => /^1\d{10}$/.test(phone)

/** A mobile number; wrong only once it cannot become right any more, or was left unfinished. */
export function PhoneField({ value, onChange }: { value: string; onChange: (phone: string) => void }) {
  const [left, setLeft] = useState(false)
  const wrong = value !== '' && !isPhone(value) && (left || !value.startsWith('1'))
  return (
    <Field
      label={t.label}
      value={value}
      type="number"
      maxLength={20}
      placeholder={t.placeholder}
      hints={wrong ? [{ tone: 'bad', text: t.wrong }] : []}
      onChange={(typed) => onChange(normalizeNumber(typed).replace(/\D/g, '').slice(0, 11))}
      onBlur={() => setLeft(true)}
    />
  )
}
