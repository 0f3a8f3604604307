import { View } from '@tarojs/components'
import { useState } from 'react'
import { Submit } from '@/components/submit'
import { OTP_LENGTH } from '@/contract'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { OtpField } from '@/components/otp-field'
import { entriesLeft } from '@/domain/recovery'
import { t } from '@/locales'
import { useDemoCode } from '@/services/use-otp'
import type { SignIn } from './use-sign-in'

/** 双重认证: asks for the SMS code that is required besides the host's phone number. */
export function SecondFactor({ signIn }: { signIn: SignIn }) {
  const demoCode = useDemoCode()
  const [code, setCode] = useState('')
  const missing = entriesLeft({ code: code.length === OTP_LENGTH })
  const submit = () => signIn.withSecondFactor(code)
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
        {...(missing.length === 0 && !signIn.pending && { onFull: submit })}
      />
      <Submit
        text={t.authorize.signIn}
        busy={signIn.pending ? t.authorize.signingIn : null}
        missing={missing}
        missingText={t.authorize.signIn}
        onPress={submit}
      />
      <Button kind="text" text={t.authorize.backToQuick} onPress={signIn.dismiss} />
    </View>
  )
}
