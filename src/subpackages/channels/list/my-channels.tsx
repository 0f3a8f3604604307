import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Tag } from '@/components/tag'
import { describeTime } from '@/components/time-text'
import type { ChannelId, ChannelState, FlowMode } from '@/contract'
import { CHANNELS } from '@/domain/channels'
import { channels as t } from '@/locales/zh-cn/channels'
import { open } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'

interface MyChannelsProps {
  states: readonly ChannelState[]
  recommended: ChannelId
  pending: boolean
  onBegin: (channel: ChannelId, mode: FlowMode) => void
}

/** A registered channel is signed in to; a channel without sign-in is verified again. */
const modeOf = ({ channel, status }: ChannelState): FlowMode =>
  status === 'registered' && CHANNELS[channel].steps['sign-in'].length > 0 ? 'sign-in' : 'register'

function detailOf({ channel, status, phoneMasked, signedInAt }: ChannelState, now: number): string {
  if (status === 'signed-in' && signedInAt) return [phoneMasked, t.since(describeTime(signedInAt, now))].filter(Boolean).join(' · ')
  // The row's action already says that the channel is not signed in.
  if (status === 'new') return t.stepsAhead(CHANNELS[channel].steps.register.length)
  return [t.status[status], phoneMasked].filter(Boolean).join(' · ')
}

export const MyChannels = ({ states, recommended, pending, onBegin }: MyChannelsProps) => {
  const { clock } = useRuntime()
  return (
    <Card title={t.mine} className="my-channels">
      {states.map((state) => {
        const { channel, status, flowId } = state
        const resume = flowId !== null && status !== 'signed-in' ? () => open('verification', { flow: flowId }) : null
        const begin = () => !pending && (resume ? resume() : onBegin(channel, modeOf(state)))
        const tone = channel === recommended ? 'brand' : 'plain'
        return status === 'signed-in' ? (
          <ListRow
            key={channel}
            icon="check"
            tone="brand"
            title={t.names[channel]}
            detail={detailOf(state, clock())}
            end={<Tag text={t.actions[status]} tone="brand" />}
          />
        ) : (
          <ListRow
            key={channel}
            icon={channel === 'third-party' ? 'device' : 'shield'}
            tone={tone}
            title={t.names[channel]}
            detail={detailOf(state, clock())}
            end={t.actions[resume ? 'started' : status]}
            onPress={begin}
          />
        )
      })}
      {states.some(({ channel, status }) => channel === 'local' && status === 'signed-in') && (
        <ListRow
          icon="hospital"
          tone="brand"
          title={t.localServices}
          detail={t.localServicesDetail}
          onPress={() => open('local-services')}
        />
      )}
    </Card>
  )
}
