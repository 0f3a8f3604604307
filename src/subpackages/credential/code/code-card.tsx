import { Text, View } from '@tarojs/components'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { t as words } from '@/locales'
import { wordOf } from '@/locales/word-of'
import { credentialText as t } from '@/locales/zh-cn/credential'
import { open } from '@/navigation'
import type { Holder } from './holders'
import { QrCode } from './qr-code'
import type { ShownCode } from './use-code'

/** Whose code it is, for which place, the code, and how long it lives. A wrong place is what cashiers refuse most often. */
export function CodeCard({ holder, code }: { holder: Holder; code: ShownCode }) {
  const { credential, failure, secondsLeft, renew } = code
  return (
    <Card>
      <View className="code-head">
        <View className="list-row-main">
          <Text className="code-name">{holder.psnNameMasked}</Text>
          <Text className="code-number">{holder.detail}</Text>
        </View>
        <Tag text={wordOf(words.insutype, holder.insutype)} tone="brand" />
      </View>
      <View className="code-place">
        <Text className="code-city">{t.place(holder.city)}</Text>
        <Pressable
          className="code-change"
          label={holder.memberId === null ? t.changePlace : t.toFamily}
          onPress={() => open(holder.memberId === null ? 'cards' : 'family')}
        >
          <Text>{holder.memberId === null ? t.change : t.toFamilyShort}</Text>
        </Pressable>
      </View>
      <QrCode token={credential?.token ?? null} />
      {failure ? (
        <FailureNotice failure={failure} onStep={{ retry: renew }} />
      ) : (
        <View className="code-life">
          <Text className="code-seconds">{credential ? t.secondsLeft(secondsLeft) : t.fetching}</Text>
          <Pressable className="code-renew" onPress={renew}>
            <Icon name="refresh" size="s" />
            <Text>{t.renew}</Text>
          </Pressable>
        </View>
      )}
      <Banner tone="demo" text={t.onlyDemo} />
    </Card>
  )
}
