import { View } from '@tarojs/components'
import { useState } from 'react'
import { OTP_LENGTH } from '@/contract'
import { Submit } from '@/components/submit'
import { entriesLeft, type Entry } from '@/domain/recovery'
import { FailureNotice } from '@/components/failure-notice'
import { OtpField } from '@/components/otp-field'
import { isPhone, PhoneField } from '@/components/phone-field'
import { t } from '@/locales'
import { useOtp } from '@/services/use-otp'
import { Alternatives } from './alternatives'
import type { SignIn } from './use-sign-in'

interface SmsSignInProps {
  /** Consents that are missing. */
  missing: readonly Entry[]
  signIn: SignIn
  onQuick: () => void
}

export function SmsSignIn({ missing, signIn, onQuick }: SmsSignInProps) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const otp = useOtp('sign-in', phone)
  const phoneRight = isPhone(phone)
  const send = (by?: 'sms' | 'voice') => {
    setCode('')
    otp.send(phone, by)
  }
  const left = [...missing, ...entriesLeft({ phone: phoneRight, code: code.length === OTP_LENGTH })]
  const submit = () => signIn.withSms(phone, code)
  return (
    <View>
      {otp.failure && <FailureNotice failure={otp.failure} onStep={{ retry: () => send(), 'resend-code': () => send() }} />}
      <PhoneField value={phone} onChange={setPhone} />
      <OtpField
        value={code}
        otp={otp}
        disabled={!phoneRight}
        onSend={() => send()}
        onVoice={() => send('voice')}
        onChange={setCode}
        {...(left.length === 0 && !signIn.pending && { onFull: submit })}
      />
      <Submit
        text={t.authorize.signIn}
        busy={signIn.pending ? t.authorize.signingIn : null}
        missing={left}
        missingText={missing.length > 0 ? t.authorize.needConsent(missing.length) : t.authorize.fillPhone}
        onPress={submit}
      />
      <Alternatives other={t.authorize.backToQuick} onOther={onQuick} onSample={signIn.sample} />
    </View>
  )
}
