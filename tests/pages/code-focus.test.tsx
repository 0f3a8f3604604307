/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { FormScope } from '@/components/form'
import { OtpField, type OtpState } from '@/components/otp-field'

const quiet: OtpState = { sentTo: null, waitSeconds: 0, sending: false, demoCode: null, voiceAllowed: false }
const field = (otp: OtpState, onSend: () => void) => (
  <FormScope>
    <OtpField value="" otp={otp} onSend={onSend} onChange={() => undefined} />
  </FormScope>
)

describe('the field of an SMS code', () => {
  afterEach(cleanup)

  it('gets the cursor once the code is on its way, and not before', () => {
    const onSend = jest.fn()
    const view = render(field(quiet, onSend))
    const input = screen.getByLabelText('短信验证码')
    screen.getByText('获取验证码').click()
    view.rerender(field({ ...quiet, sending: true }, onSend))
    expect(document.activeElement).not.toBe(input)
    view.rerender(field({ ...quiet, sentTo: '138******52', waitSeconds: 60 }, onSend))
    expect(onSend).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(input)
  })

  it('leaves the cursor where it is when a page opens while a code is on its way', () => {
    render(field({ ...quiet, waitSeconds: 40 }, () => undefined))
    expect(document.activeElement).toBe(document.body)
  })

  it('sends nothing by itself when 填入 completes what was begun by typing', () => {
    const onFull = jest.fn()
    const otp = { ...quiet, demoCode: '123456' }
    const shown = (value: string) => (
      <FormScope>
        <OtpField value={value} otp={otp} onSend={() => undefined} onChange={() => undefined} onFull={onFull} />
      </FormScope>
    )
    const view = render(shown(''))
    fireEvent.change(screen.getByLabelText('短信验证码'), { target: { value: '123' } })
    view.rerender(shown('123'))
    screen.getByText('填入').click()
    view.rerender(shown('123456'))
    expect(onFull).not.toHaveBeenCalled()
  })
})
