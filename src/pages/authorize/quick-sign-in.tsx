import { Button as NativeButton, View } from '@tarojs/components'
import { Submit } from '@/components/submit'
import type { Entry } from '@/domain/recovery'
import { t } from '@/locales'
import { useRuntime } from '@/services/runtime-provider'
import { Alternatives } from './alternatives'
import type { SignIn } from './use-sign-in'

interface QuickSignInProps {
  missing: readonly Entry[]
  signIn: SignIn
  onOther: () => void
}

export function QuickSignIn({ missing, signIn, onOther }: QuickSignInProps) {
  const { demo, platform } = useRuntime()
  // Only the host's own button may request the phone number. The demo simulates it, and the browser has none.
  const hostButton = demo === null && platform.host !== 'h5'
  const ready = missing.length === 0 && !signIn.pending
  const text = t.authorize.platformPhone[platform.host]
  return (
    <View>
      {hostButton && ready ? (
        <NativeButton
          className="authorize-native"
          openType={platform.host === 'alipay' ? 'getAuthorize' : 'getPhoneNumber'}
          scope="phoneNumber"
          onGetPhoneNumber={(event) => signIn.withHostPhone(event.detail)}
          onGetAuthorize={() => signIn.withHostPhone({})}
          // Alipay reports a refusal as an error event.
          onError={(event) => signIn.withHostPhone(event.detail)}
        >
          {text}
        </NativeButton>
      ) : (
        <Submit
          text={text}
          busy={signIn.pending ? t.authorize.signingIn : null}
          missing={missing}
          missingText={t.authorize.needConsent(missing.length)}
          onPress={() => signIn.withHostPhone({})}
        />
      )}
      <Alternatives other={t.authorize.otherPhone} onOther={onOther} onSample={signIn.sample} />
    </View>
  )
}
