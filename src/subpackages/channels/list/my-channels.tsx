import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Tag } from '@/components/tag'
import { describeTime } from '@/components/time-text'
import type { ChannelId, ChannelState } from '@/contract'
import { CHANNELS } from '@/domain/channels'
import { channels as t } from '@/locales/zh-cn/channels'
import { useRuntime } from '@/services/runtime-provider'

interface MyChannelsProps {
  states: readonly ChannelState[]
  recommended: ChannelId
  onBegin: (state: ChannelState) => void
  /** Opens what a channel can do that the person is signed in to. */
  onUse: (channel: ChannelId) => void
}

function detailOf({ channel, status, phoneMasked, signedInAt }: ChannelState, now: number): string {
  if (status === 'signed-in' && signedInAt) return [phoneMasked, t.since(describeTime(signedInAt, now))].filter(Boolean).join(' · ')
  // The row's action already says that the channel is not signed in.
  if (status === 'new') return t.stepsAhead(CHANNELS[channel].steps.register.length)
  return [t.status[status], phoneMasked].filter(Boolean).join(' · ')
}

export const MyChannels = ({ states, recommended, onBegin, onUse }: MyChannelsProps) => {
  const { clock } = useRuntime()
  return (
    <Card title={t.mine} className="my-channels">
      {states.map((state) => {
        const { channel, status, flowId } = state
        const tone = channel === recommended ? 'brand' : 'plain'
        return status === 'signed-in' ? (
          <ListRow
            key={channel}
            icon="check"
            tone="brand"
            title={t.names[channel]}
            detail={detailOf(state, clock())}
            end={<Tag text={t.actions[status]} tone="brand" />}
            onPress={() => onUse(channel)}
          />
        ) : (
          <ListRow
            key={channel}
            icon={channel === 'third-party' ? 'device' : 'shield'}
            tone={tone}
            title={t.names[channel]}
            detail={detailOf(state, clock())}
            end={t.actions[flowId === null ? status : 'started']}
            onPress={() => onBegin(state)}
          />
        )
      })}
    </Card>
  )
}
