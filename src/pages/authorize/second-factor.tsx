import { View } from '@tarojs/components'
import { useState } from 'react'
import { OTP_LENGTH } from '@/contract'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { OtpField } from '@/components/otp-field'
import { t } from '@/locales'
import { useDemoCode } from '@/services/use-otp'
import type { SignIn } from './use-sign-in'

/** 双重认证: asks for the SMS code that is required besides the host's phone number. */
export function SecondFactor({ signIn }: { signIn: SignIn }) {
  const demoCode = useDemoCode()
  const [code, setCode] = useState('')
  const ready = code.length === OTP_LENGTH && !signIn.pending
  const again = () => {
    setCode('')
    signIn.withHostPhone({})
  }
  return (
    <View>
      <Banner tone="brand" icon="shield" text={t.authorize.secondFactor} />
      <OtpField
        value={code}
        otp={{ sentTo: null, waitSeconds: 0, sending: signIn.pending, demoCode, voiceAllowed: false }}
        onSend={again}
        onChange={setCode}
      />
      <Button
        text={signIn.pending ? t.authorize.signingIn : t.authorize.signIn}
        disabled={!ready}
        onPress={() => signIn.withSecondFactor(code)}
      />
      <Button kind="text" text={t.authorize.backToQuick} onPress={signIn.dismiss} />
    </View>
  )
}
