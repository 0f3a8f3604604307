import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Tag } from '@/components/tag'
import { describeTime } from '@/components/time-text'
import type { Device } from '@/contract'
import { security } from '@/locales/zh-cn/security'

const t = security.devicePage

interface DeviceCardProps {
  device: Device
  now: number
  busy: boolean
  onConfirm: () => void
  onSignOut: () => void
}

/** One device: name, host, place, last use and actions. */
export function DeviceCard({ device, now, busy, onConfirm, onSignOut }: DeviceCardProps) {
  const { name, host, city, current, confirmed, firstSeenAt, lastSeenAt } = device
  const waiting = !confirmed && !current
  return (
    <Card tight>
      <ListRow
        icon="device"
        tone={waiting ? 'danger' : current ? 'brand' : 'plain'}
        title={name}
        detail={[t.hosts[host], city, t.seen(describeTime(lastSeenAt, now))].filter(Boolean).join(' · ')}
        end={current ? <Tag tone="brand" text={t.current} /> : waiting ? <Tag tone="danger" text={t.unconfirmed} /> : ''}
      />
      <Text className="devices-first">{t.first(describeTime(firstSeenAt, now))}</Text>
      {!current && (
        <View className="devices-actions">
          {waiting && <Button className="devices-action" kind="soft" small text={t.mine} disabled={busy} onPress={onConfirm} />}
          <Button
            className="devices-action"
            kind="danger"
            small
            text={waiting ? t.notMine : t.signOut}
            disabled={busy}
            onPress={onSignOut}
          />
        </View>
      )}
    </Card>
  )
}
