import { Text, View } from '@tarojs/components'
import { useAppearance, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { describeTime } from '@/components/time-text'
import { Toggle } from '@/components/toggle'
import { PRIMARY_CARD, type Family } from '@/contract'
import { familyAlerts } from '@/contract/operations/family'
import { toDate } from '@/domain/beijing-time'
import { familyText as t } from '@/locales/zh-cn/family'
import { open } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { useSubscribe } from '@/services/use-subscribe'
import { countRows } from '../facts'

interface FamilyHeadProps {
  family: Family
  asOf: string
  now: number
}

/** How many have something to do, what is usable after all grants, and whether relatives' alerts come here. */
export function FamilyHead({ family, asOf, now }: FamilyHeadProps) {
  const money = useMoney()
  const { care } = useAppearance()
  const { giver, relatives, alerts } = family
  const { urgent, fine } = countRows(relatives, toDate(now))
  return (
    <Card>
      <View className="family-head">
        <View className="family-sum">
          <Text className="family-summary">{t.summary(urgent, fine)}</Text>
          <Text className="family-as-of">{describeTime(asOf, now)}</Text>
        </View>
        <Pressable className="family-link" onPress={() => open('family-add')}>
          <Text>{t.add}</Text>
        </Pressable>
      </View>
      {giver && !care && (
        <View className="family-usable">
          <Text>
            {t.usable} <Text className="family-strong">{money(giver.usable)}</Text>
            {t.usableOf(money(giver.total), money(giver.granted))}
          </Text>
        </View>
      )}
      <AlertsRow alerts={alerts} />
    </Card>
  )
}

function AlertsRow({ alerts }: Pick<Family, 'alerts'>) {
  const { run, pending, failure, reset } = useAction(familyAlerts)
  const subscribe = useSubscribe()
  const { enabled, left } = alerts
  const none = enabled && left === 0
  const notice = failure ?? subscribe.failure
  const ask = () => void subscribe.ask(['missed-contribution'])
  const again = () => {
    reset()
    subscribe.reset()
  }
  return (
    <View className="family-alerts">
      <ListRow
        icon="bell"
        title={t.alerts}
        detail={none ? t.alertsNone : enabled ? t.alertsDetail(left) : t.alertsOff}
        end={
          <>
            {none && (
              <Pressable className="family-link" disabled={subscribe.pending} onPress={ask}>
                <Text>{t.alertsAdd}</Text>
              </Pressable>
            )}
            <Toggle on={enabled} label={t.alerts} disabled={pending} onChange={(on) => void run({ cardId: PRIMARY_CARD, enabled: on })} />
          </>
        }
      />
      {notice && <FailureNotice failure={notice} onStep={{ retry: again }} />}
    </View>
  )
}
