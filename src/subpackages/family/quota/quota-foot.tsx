import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import type { GrantDetail } from '@/contract'
import { familyText as t } from '@/locales/zh-cn/family'
import { open } from '@/navigation'

/** 改小 while there is something to take back, 再授予 while more can be granted. */
export function QuotaFoot({ detail, onShrink }: { detail: GrantDetail; onShrink: () => void }) {
  const money = useMoney()
  const { quota, ended, bar, memberId } = detail
  const open_ = !ended && quota.endsOn === null
  const floor = quota.used + quota.pending
  const canShrink = open_ && quota.granted > Math.max(floor, 1)
  const canGrant = bar === null && quota.endsOn === null
  if (!canShrink && !canGrant) return <Text className="quota-foot-note">{bar === null ? t.endingTag : t.bar(bar)}</Text>
  return (
    <>
      <View className="quota-foot">
        {canShrink && <Button className="quota-foot-button" kind="outline" text={t.shrink} onPress={onShrink} />}
        {canGrant && (
          <Button className="quota-foot-button" kind="soft" text={t.again} onPress={() => open('family-grant', { member: memberId })} />
        )}
      </View>
      {canShrink && <Text className="quota-foot-note">{t.shrinkNote(money(floor))}</Text>}
    </>
  )
}
