import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { Security } from '@/contract'
import { security as t } from '@/locales/zh-cn/security'
import { open } from '@/navigation'

/** Links to the signed-in devices and the security log. */
export const Records = ({ devices: { total, unconfirmed } }: { devices: Security['devices'] }) => (
  <Card tight>
    <ListRow
      icon="device"
      title={t.devices}
      detail={unconfirmed > 0 ? t.deviceUnconfirmed(total, unconfirmed) : t.deviceCount(total)}
      end={unconfirmed > 0 ? <Text className="security-danger">{t.handle}</Text> : ''}
      onPress={() => open('devices')}
    />
    <ListRow icon="clock" title={t.log} detail={t.logDetail} onPress={() => open('security-log')} />
  </Card>
)
