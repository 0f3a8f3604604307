import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { OtpField } from '@/components/otp-field'
import { verification } from '@/locales/zh-cn/verification'
import { demoCode, useOtp } from '@/runtime'
import { FlowFrame } from './flow-frame'
import { StepNotice } from './step-notice'
import type { FlowHandle } from './use-flow'
import { useTyped } from './use-typed'

const t = verification.secondFactor

/** The backend sent the first code with the password, and knows where to send another: the phone is not typed again. */
export function SecondFactorStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, submit, dismiss } = handle
  const [code, setCode] = useTyped(flow.flowId, 'second-code')
  const otp = useOtp('channel', flow.flowId)
  const send = (by?: 'sms' | 'voice') => {
    dismiss()
    setCode('')
    otp.send(undefined, by)
  }
  const foot = (
    <Button
      text={pending ? verification.working : t.submit}
      disabled={pending || code.length < 6}
      onPress={() => void submit({ kind: 'second-factor', otpCode: code })}
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
      {flow.phoneMasked && <Text className="flow-hint">{t.note(flow.phoneMasked)}</Text>}
      <OtpField
        value={code}
        otp={{ ...otp, sentTo: otp.sentTo ?? flow.phoneMasked, demoCode: otp.demoCode ?? demoCode() }}
        onSend={() => send()}
        onVoice={() => send('voice')}
        onChange={setCode}
      />
    </FlowFrame>
  )
}
