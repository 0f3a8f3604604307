import { useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { Success } from '@/components/success'
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
    <Success
      title={t.done}
      text={t.doneText(relationText(relative.relation), money(quota.left))}
      actions={[
        { text: t.seeQuota, onPress: () => open('family-quota', { member: relative.memberId }) },
        { text: t.backToList, onPress: onAgain },
      ]}
    >
      <Card title={t.mine}>
        <Equation
          terms={[
            { label: t.total, value: money(giver.total) },
            { label: t.granted, value: money(giver.granted) },
            { label: t.remaining, value: money(giver.usable) },
          ]}
        />
      </Card>
    </Success>
  )
}
