import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import type { ChannelId, ChannelState } from '@/contract'
import { channelsList } from '@/contract/operations/channels'
import { flowsStart } from '@/contract/operations/flows'
import { recommend, type Intent } from '@/domain/channels'
import { channels as t } from '@/locales/zh-cn/channels'
import { markPage, open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useHotline } from '@/services/use-hotline'
import { ChannelSheet } from './channel-sheet'
import { Comparison } from './comparison'
import { IntentCard } from './intent-card'
import { MyChannels } from './my-channels'
import { modeOf, wayTo } from './ways'
import './index.scss'

const SKELETON = [
  [
    [30, 20],
    [100, 40],
    [100, 40],
    [100, 40],
  ],
] as const

/** Says which channel serves the person's purpose, and their state in each channel. */
export default function ChannelsPage() {
  const { clock, platform } = useRuntime()
  const signedIn = useRequireSession()
  const [intent, setIntent] = useState<Intent>('glance')
  const { view, refresh } = useRemote(channelsList, {}, { enabled: signedIn })
  const start = useAction(flowsStart)
  const hotline = useHotline(signedIn)
  usePageRefresh(refresh)
  const [using, setUsing] = useState<ChannelId | null>(null)
  const begin = async (state: ChannelState) => {
    if (state.flowId !== null) return open('verification', { flow: state.flowId })
    const stillHere = markPage()
    const flow = await start.run({ channel: state.channel, mode: modeOf(state) })
    if (flow && stillHere()) open('verification', { flow: flow.flowId })
  }
  const best = recommend(intent)
  const state = 'data' in view ? view.data.channels.find(({ channel }) => channel === best) : undefined
  const way = state ? wayTo(intent, state, () => void begin(state), start.pending) : null
  return (
    <Page title={t.title}>
      <IntentCard intent={intent} channel={best} way={way} onChange={setIntent} />
      <Comparison recommended={best} />
      {start.failure && <FailureNotice failure={start.failure} onStep={{ retry: start.reset }} />}
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {({ channels }) => <MyChannels states={channels} recommended={best} onBegin={(chosen) => void begin(chosen)} onUse={setUsing} />}
      </RemoteFrame>
      <Card tight>
        <ListRow icon="shield" tone="brand" title={t.official} detail={t.officialDetail} onPress={() => open('official')} />
        <ListRow
          icon="phone"
          title={t.hotline}
          detail={hotline.city ? t.hotlineFrom(hotline.written) : t.hotlinePlain}
          onPress={() => void platform.callPhone(hotline.number)}
        />
      </Card>
      {using && <ChannelSheet channel={using} onClose={() => setUsing(null)} />}
      <View className="channels-source">
        <Text>{t.source}</Text>
      </View>
    </Page>
  )
}
