/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { isPhone, PhoneField } from '@/components/phone-field'
import { t } from '@/locales'

function Form() {
  const [phone, setPhone] = useState('')
  return <PhoneField value={phone} onChange={setPhone} />
}

const field = () => screen.getByLabelText<HTMLInputElement>('手机号')
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const isWrong = () => screen.queryByText(t.authorize.phoneWrong) !== null

describe('a mobile number', () => {
  beforeEach(() => void render(<Form />))
  afterEach(cleanup)

  it('is what the contract takes, and nothing else', () => {
    expect(['13800001234', '19900001234'].map(isPhone)).toEqual([true, true])
    expect(['12800001234', '23800001234', '1380000123', '138000012345', ''].map(isPhone)).toEqual([false, false, false, false, false])
  })

  it.each(['1', '13', '1380000123', '13800001234', '138 0000 1234'])('lets %s pass while it is typed', (typed) => {
    type(typed)
    expect(isWrong()).toBe(false)
  })

  it.each(['2', '12', '12800001234', '138000012345'])('says at once that %s cannot become one', (typed) => {
    type(typed)
    expect(isWrong()).toBe(true)
  })

  it('says so of one that was left unfinished, and what one looks like', () => {
    type('138')
    fireEvent.blur(field())
    expect(isWrong()).toBe(true)
    expect(t.authorize.phoneWrong).toMatch(/11 位.*13.*19/)
  })
})
