import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import type { Flow } from '@/contract'
import { t as common } from '@/locales'
import { channels } from '@/locales/zh-cn/channels'
import { verification } from '@/locales/zh-cn/verification'
import { wordOf } from '@/locales/word-of'
import { back, open, replace } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
import { flowForm } from './shared/use-typed'

const t = verification.finished

/** The channel is open: says what it offers and what was linked automatically. */
export function Finished({ flow: { flowId, channel, linked } }: { flow: Flow }) {
  const { drafts } = useRuntime()
  useEffect(() => drafts.forget(flowForm(flowId)), [drafts, flowId])
  const local = channel === 'local'
  return (
    <Page title={verification.title}>
      <View className="flow-finished">
        <View className="flow-finished-symbol">
          <Icon name="check" size="l" />
        </View>
        <Text className="flow-finished-title">{t.title(channels.names[channel])}</Text>
        <Text className="flow-finished-text">{t.open[channel]}</Text>
      </View>
      {linked.length > 0 && (
        <Card title={t.linked(linked.length)}>
          {linked.map(({ cardId, psnNameMasked, certnoMasked, city, insutype }) => (
            <ListRow
              key={cardId}
              icon="card"
              tone="brand"
              title={`${psnNameMasked} · ${city}`}
              detail={`${wordOf(common.insutype, insutype)} · ${certnoMasked}`}
            />
          ))}
        </Card>
      )}
      {local && <Button text={t.services} onPress={() => open('local-services')} />}
      <View className="flow-finished-action">
        <Button kind={local ? 'soft' : 'primary'} text={t.home} onPress={() => replace('home')} />
      </View>
      <Button kind="text" text={t.list} onPress={back} />
    </Page>
  )
}
