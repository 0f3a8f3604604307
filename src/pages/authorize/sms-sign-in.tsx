import { View } from '@tarojs/components'
import { useState } from 'react'
import { OTP_LENGTH } from '@/contract'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { OtpField } from '@/components/otp-field'
import { isPhone, PhoneField } from '@/components/phone-field'
import { t } from '@/locales'
import { useOtp } from '@/services/use-otp'
import { Alternatives } from './alternatives'
import type { SignIn } from './use-sign-in'

interface SmsSignInProps {
  missing: number
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
  const ready = missing === 0 && phoneRight && code.length === OTP_LENGTH && !signIn.pending
  const text = signIn.pending
    ? t.authorize.signingIn
    : missing > 0
      ? t.authorize.needConsent(missing)
      : ready
        ? t.authorize.signIn
        : t.authorize.fillPhone
  return (
    <View>
      {otp.failure && <FailureNotice failure={otp.failure} onStep={{ retry: () => send(), 'resend-code': () => send() }} />}
      <PhoneField value={phone} onChange={setPhone} />
      <OtpField value={code} otp={otp} disabled={!phoneRight} onSend={() => send()} onVoice={() => send('voice')} onChange={setCode} />
      <Button text={text} disabled={!ready} onPress={() => signIn.withSms(phone, code)} />
      <Alternatives other={t.authorize.backToQuick} onOther={onQuick} onSample={signIn.sample} />
    </View>
  )
}
