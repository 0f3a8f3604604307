import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import type { GrantDetail, KnownRelative } from '@/contract'
import { familyText as t } from '@/locales/zh-cn/family'
import { open } from '@/navigation'
import { Equation } from '../equation'
import { relationText } from '../words'

/** What was granted, and what is left. */
export function GrantDone({ relative, detail, onAgain }: { relative: KnownRelative; detail: GrantDetail; onAgain: () => void }) {
  const money = useMoney()
  const { giver, quota } = detail
  return (
    <>
      <Card>
        <View className="grant-done">
          <Icon name="check" size="l" />
          <Text className="grant-done-title">{t.done}</Text>
          <Text className="grant-done-text">{t.doneText(relationText(relative.relation), money(quota.left))}</Text>
        </View>
      </Card>
      <Card title={t.mine}>
        <Equation
          terms={[
            { label: t.total, value: money(giver.total) },
            { label: t.granted, value: money(giver.granted) },
            { label: t.remaining, value: money(giver.usable) },
          ]}
        />
      </Card>
      <Button text={t.seeQuota} onPress={() => open('family-quota', { member: relative.memberId })} />
      <Button kind="text" text={t.backToList} onPress={onAgain} />
    </>
  )
}
