import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { OtpField } from '@/components/otp-field'
import { t } from '@/locales'
import { demoCode } from '@/runtime'
import type { SignIn } from './use-sign-in'

/** 双重认证: the code that was sent when the host's number alone was not enough. */
export function SecondFactor({ signIn }: { signIn: SignIn }) {
  const [code, setCode] = useState('')
  const ready = code.length === 6 && !signIn.pending
  const again = () => {
    setCode('')
    signIn.withHostPhone({})
  }
  return (
    <View>
      <Banner tone="brand" icon="shield" text={t.authorize.secondFactor} />
      <OtpField
        value={code}
        otp={{ sentTo: null, waitSeconds: 0, sending: signIn.pending, demoCode: demoCode(), voiceAllowed: false }}
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
