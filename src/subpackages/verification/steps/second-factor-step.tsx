import { Text } from '@tarojs/components'
import { Submit } from '@/components/submit'
import { OTP_LENGTH } from '@/contract'
import { FailureNotice } from '@/components/failure-notice'
import { OtpField } from '@/components/otp-field'
import { entriesLeft } from '@/domain/recovery'
import { verification } from '@/locales/zh-cn/verification'
import { useDemoCode, useOtp } from '@/services/use-otp'
import { FlowFrame } from '../shared/flow-frame'
import { stepNotice } from '../shared/step-notice'
import type { FlowHandle } from '../shared/use-flow'
import { useTyped } from '../shared/use-typed'

const t = verification.secondFactor

/** The backend sent the first code with the password and knows the phone number: it is not typed again. */
export function SecondFactorStep({ handle }: { handle: FlowHandle }) {
  const demoCode = useDemoCode()
  const { flow, pending, submit, dismiss } = handle
  const [code, setCode] = useTyped(flow.flowId, 'second-code')
  const otp = useOtp('channel', flow.flowId)
  const send = (by?: 'sms' | 'voice') => {
    dismiss()
    setCode('')
    otp.send(undefined, by)
  }
  const missing = entriesLeft({ code: code.length === OTP_LENGTH })
  const next = () => void submit({ kind: 'second-factor', otpCode: code })
  const foot = (
    <Submit text={t.submit} busy={pending ? verification.working : null} missing={missing} missingText={t.submit} onPress={next} />
  )
  const notice = stepNotice(handle, ['code'], () => send())
  return (
    <FlowFrame handle={handle} foot={foot} notice={notice('top')}>
      {flow.phoneMasked && <Text className="flow-hint">{t.note(flow.phoneMasked)}</Text>}
      {otp.failure && <FailureNotice inView failure={otp.failure} onStep={{ retry: () => send(), 'resend-code': () => send() }} />}
      {notice('code')}
      <OtpField
        value={code}
        otp={{ ...otp, sentTo: otp.sentTo ?? flow.phoneMasked, demoCode: otp.demoCode ?? demoCode }}
        onSend={() => send()}
        onVoice={() => send('voice')}
        onChange={setCode}
        {...(missing.length === 0 && !pending && { onFull: next })}
      />
    </FlowFrame>
  )
}
