import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { t as texts } from '@/locales'
import { security } from '@/locales/zh-cn/security'
import { useRuntime } from '@/services/runtime-provider'
import { useSession } from '@/services/use-app-state'
import { useHotline } from '@/services/use-hotline'
import './index.scss'

const t = security.officialPage

/** Official channels, and how to recognise fakes. Open to everybody, without a session. */
export default function OfficialPage() {
  const { platform } = useRuntime()
  const hotline = useHotline(useSession() !== null)
  const [copied, setCopied] = useState<string | null>(null)
  const copy = (text: string) => void platform.copy(text).then((done) => setCopied(done ? text : null))
  return (
    <Page title={security.official}>
      <Banner tone="demo" title={t.warning} text={t.warningText} />
      <Card title={t.list}>
        {t.items.map(({ icon, title, detail, copy: text }) =>
          text === null ? (
            <ListRow key={title} icon={icon} tone="brand" title={title} detail={detail} />
          ) : (
            <ListRow
              key={title}
              icon={icon}
              tone="brand"
              title={title}
              detail={detail}
              end={copied === text ? t.copied : texts.common.copy}
              inPlace
              onPress={() => copy(text)}
            />
          ),
        )}
        <ListRow icon="device" tone="brand" title={hotline.city ? t.local(hotline.city) : t.localUnknown} detail={t.localDetail} />
        <ListRow
          icon="phone"
          tone="brand"
          title={t.hotline}
          detail={hotline.city ? t.hotlineFrom(hotline.city, hotline.written) : t.hotlinePlain}
          onPress={() => void platform.callPhone(hotline.number)}
        />
      </Card>
      <Card title={t.fake}>
        {t.signs.map((sign, index) => (
          <View key={sign} className="official-sign">
            <Text className="official-number">{index + 1}</Text>
            <Text className="official-text">{sign}</Text>
          </View>
        ))}
      </Card>
    </Page>
  )
}
