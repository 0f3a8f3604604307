import { Text } from '@tarojs/components'
import { Submit } from '@/components/submit'
import { OTP_LENGTH } from '@/contract'
import { FailureNotice } from '@/components/failure-notice'
import { OtpField } from '@/components/otp-field'
import { isPhone, PhoneField } from '@/components/phone-field'
import { entriesLeft } from '@/domain/recovery'
import { verification as t } from '@/locales/zh-cn/verification'
import { useOtp } from '@/services/use-otp'
import { FlowFrame } from '../shared/flow-frame'
import { stepNotice } from '../shared/step-notice'
import type { FlowHandle } from '../shared/use-flow'
import { useTyped } from '../shared/use-typed'

export function PhoneStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, submit, dismiss } = handle
  const [phone, setPhone] = useTyped(flow.flowId, 'phone')
  const [code, setCode] = useTyped(flow.flowId, 'code')
  const otp = useOtp('channel', phone)
  const missing = entriesLeft({ phone: isPhone(phone), code: code.length === OTP_LENGTH })
  const next = () => void submit({ kind: 'phone', phone, otpCode: code })
  const send = (by?: 'sms' | 'voice') => {
    dismiss()
    setCode('')
    otp.send(phone, by)
  }
  const foot = (
    <Submit text={t.next} busy={pending ? t.working : null} missing={missing} missingText={t.missing(missing.length)} onPress={next} />
  )
  const notice = stepNotice(handle, ['code'], () => send())
  return (
    <FlowFrame handle={handle} foot={foot} notice={notice('top')}>
      <PhoneField
        value={phone}
        onChange={(next) => {
          dismiss()
          setPhone(next)
        }}
      />
      {otp.failure && <FailureNotice inView failure={otp.failure} onStep={{ retry: () => send(), 'resend-code': () => send() }} />}
      {notice('code')}
      <OtpField
        value={code}
        otp={otp}
        disabled={!isPhone(phone)}
        onSend={() => send()}
        onVoice={() => send('voice')}
        onChange={setCode}
        {...(missing.length === 0 && !pending && { onFull: next })}
      />
      <Text className="flow-hint">{t.phone.note}</Text>
    </FlowFrame>
  )
}
