/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
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

  it('is accepted exactly where the contract accepts it', () => {
    expect(['13800001234', '19900001234'].map(isPhone)).toEqual([true, true])
    expect(['12800001234', '23800001234', '1380000123', '138000012345', ''].map(isPhone)).toEqual([false, false, false, false, false])
  })

  it.each(['1', '13', '1380000123', '13800001234', '138 0000 1234'])('reports nothing while %s is typed', (typed) => {
    type(typed)
    expect(isWrong()).toBe(false)
  })

  it.each(['2', '12', '12800001234', '138000012345'])('reports at once that %s cannot become a valid number', (typed) => {
    type(typed)
    expect(isWrong()).toBe(true)
  })

  it('reports an unfinished number on leaving the field and describes a valid one', async () => {
    type('138')
    fireEvent.blur(field())
    // The tap that took the focus lands first: a hint that came before it would move what is below.
    expect(isWrong()).toBe(false)
    await waitFor(() => expect(isWrong()).toBe(true))
    expect(t.authorize.phoneWrong).toMatch(/11 位.*13.*19/)
  })
})
