import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import type { ChannelId } from '@/contract'
import { channelsSignOut } from '@/contract/operations/channels'
import { CHANNELS } from '@/domain/channels'
import { channels as t } from '@/locales/zh-cn/channels'
import { open } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { PLACES } from './ways'

interface ChannelSheetProps {
  channel: ChannelId
  onClose: () => void
}

/** What a channel can do that the person is signed in to, and the way out of it. */
export function ChannelSheet({ channel, onClose }: ChannelSheetProps) {
  const leave = useAction(channelsSignOut)
  const go = async (own: Exclude<ChannelId, 'third-party'>) => {
    if (await leave.run({ channel: own })) onClose()
  }
  return (
    <Sheet title={t.names[channel]} onClose={onClose}>
      {CHANNELS[channel].intents.map((intent) => (
        <ListRow
          key={intent}
          title={t.does[intent]}
          detail={t.reasons[intent]}
          onPress={() => {
            onClose()
            open(PLACES[intent])
          }}
        />
      ))}
      {leave.failure && <FailureNotice failure={leave.failure} onStep={{ retry: leave.reset }} />}
      {channel === 'third-party' ? (
        <Text className="channel-note">{t.leaveHere}</Text>
      ) : (
        <>
          <Text className="channel-note">{t.leaveNote}</Text>
          <Button kind="outline" text={leave.pending ? t.leaving : t.leave} disabled={leave.pending} onPress={() => void go(channel)} />
        </>
      )}
    </Sheet>
  )
}
