import { Text } from '@tarojs/components'
import { OTP_LENGTH } from '@/contract'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { OtpField } from '@/components/otp-field'
import { isPhone, PhoneField } from '@/components/phone-field'
import { verification as t } from '@/locales/zh-cn/verification'
import { useOtp } from '@/services/use-otp'
import { FlowFrame } from '../shared/flow-frame'
import { StepNotice } from '../shared/step-notice'
import type { FlowHandle } from '../shared/use-flow'
import { useTyped } from '../shared/use-typed'

export function PhoneStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, submit, dismiss } = handle
  const [phone, setPhone] = useTyped(flow.flowId, 'phone')
  const [code, setCode] = useTyped(flow.flowId, 'code')
  const otp = useOtp('channel', phone)
  const missing = Number(!isPhone(phone)) + Number(code.length < OTP_LENGTH)
  const send = (by?: 'sms' | 'voice') => {
    dismiss()
    setCode('')
    otp.send(phone, by)
  }
  const foot = (
    <Button
      text={pending ? t.working : missing > 0 ? t.missing(missing) : t.next}
      disabled={pending || missing > 0}
      onPress={() => void submit({ kind: 'phone', phone, otpCode: code })}
    />
  )
  const notice = (
    <>
      <StepNotice handle={handle} onResend={() => send()} />
      {otp.failure && <FailureNotice atTop failure={otp.failure} onStep={{ retry: () => send(), 'resend-code': () => send() }} />}
    </>
  )
  return (
    <FlowFrame handle={handle} foot={foot} notice={notice}>
      <PhoneField
        value={phone}
        onChange={(next) => {
          dismiss()
          setPhone(next)
        }}
      />
      <OtpField value={code} otp={otp} disabled={!isPhone(phone)} onSend={() => send()} onVoice={() => send('voice')} onChange={setCode} />
      <Text className="flow-hint">{t.phone.note}</Text>
    </FlowFrame>
  )
}
