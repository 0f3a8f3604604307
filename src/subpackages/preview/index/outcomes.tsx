import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Segmented } from '@/components/segmented'
import { t } from '@/locales'
import type { Panel } from './use-panel'

const choices = <Value extends string>(texts: Record<Value, string>): { value: Value; text: string }[] =>
  (Object.keys(texts) as Value[]).map((value) => ({ value, text: texts[value] }))

/** What the host itself answers: refusals and failures that no backend could show. */
export function Outcomes({ panel: { outcomes } }: { panel: Panel }) {
  const now = outcomes.current()
  return (
    <Card title={t.preview.platform}>
      <Text className="panel-label">{t.preview.subscription}</Text>
      <Segmented
        options={choices(t.preview.subscriptions)}
        value={now.subscription}
        onChange={(subscription) => outcomes.override({ subscription })}
      />
      <View className="panel-row panel-top">
        <View className="panel-half">
          <Text className="panel-label">{t.preview.network}</Text>
          <Segmented options={choices(t.preview.networks)} value={now.network} onChange={(network) => outcomes.override({ network })} />
        </View>
        <View className="panel-half panel-second">
          <Text className="panel-label">{t.preview.storage}</Text>
          <Segmented options={choices(t.preview.storages)} value={now.storage} onChange={(storage) => outcomes.override({ storage })} />
        </View>
      </View>
      <Text className="panel-label">{t.preview.phone}</Text>
      <Segmented
        options={choices(t.preview.phones)}
        value={now.phoneNumber}
        onChange={(phoneNumber) => outcomes.override({ phoneNumber })}
      />
    </Card>
  )
}
