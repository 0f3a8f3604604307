import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Segmented } from '@/components/segmented'
import { Toggle } from '@/components/toggle'
import type { AlertSettings } from '@/contract'
import { alertText } from '@/locales/zh-cn/alerts'

interface DeliveryProps {
  settings: AlertSettings
  onChange: (patch: Partial<Pick<AlertSettings, 'quietHours' | 'dailyCap'>>) => void
}

const CAPS = [1, 3, 5].map((value) => ({ value, text: alertText.capValue(value) }))

/** Quiet hours and daily maximum of notifications to the phone. The message centre keeps all messages regardless. */
export const Delivery = ({ settings: { quietHours, dailyCap }, onChange }: DeliveryProps) => (
  <Card tight>
    <ListRow
      title={alertText.quiet}
      detail={alertText.quietDetail(quietHours.from, quietHours.to)}
      end={
        <Toggle
          on={quietHours.enabled}
          label={alertText.quiet}
          onChange={(enabled) => onChange({ quietHours: { ...quietHours, enabled } })}
        />
      }
    />
    <ListRow
      title={alertText.cap}
      end={
        <View className="rule-caps">
          <Segmented options={CAPS} value={dailyCap} onChange={(cap) => onChange({ dailyCap: cap })} />
        </View>
      }
    />
  </Card>
)
