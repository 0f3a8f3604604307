import { Button as NativeButton, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { t } from '@/locales'
import { demo, platform } from '@/runtime'
import { Alternatives } from './alternatives'
import type { SignIn } from './use-sign-in'

interface QuickSignInProps {
  missing: number
  signIn: SignIn
  onOther: () => void
}

/** Only a host's own button may ask for the phone number; the demo and the browser have none to press. */
const HOST_BUTTON = demo === null && platform.host !== 'h5'

export function QuickSignIn({ missing, signIn, onOther }: QuickSignInProps) {
  const ready = missing === 0 && !signIn.pending
  const text = signIn.pending
    ? t.authorize.signingIn
    : missing > 0
      ? t.authorize.needConsent(missing)
      : t.authorize.platformPhone[platform.host]
  return (
    <View>
      {HOST_BUTTON && ready ? (
        <NativeButton
          className="authorize-native"
          openType={platform.host === 'alipay' ? 'getAuthorize' : 'getPhoneNumber'}
          scope="phoneNumber"
          onGetPhoneNumber={(event) => signIn.withHostPhone(event.detail)}
          onGetAuthorize={() => signIn.withHostPhone({})}
          // A refusal comes as an error on Alipay.
          onError={(event) => signIn.withHostPhone(event.detail)}
        >
          {text}
        </NativeButton>
      ) : (
        <Button text={text} disabled={!ready} onPress={() => signIn.withHostPhone({})} />
      )}
      <Alternatives other={t.authorize.otherPhone} onOther={onOther} onSample={signIn.sample} />
    </View>
  )
}
