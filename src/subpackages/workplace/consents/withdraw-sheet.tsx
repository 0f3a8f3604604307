import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import type { WorkPurpose } from '@/contract'
import { workplaceWithdraw } from '@/contract/operations/workplace'
import { t as words } from '@/locales'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import { useAction } from '@/services/remote/use-action'

interface WithdrawSheetProps {
  purpose: WorkPurpose
  /** Files that are out of the system. */
  exported: number
  onWithdrawn: () => void
  onClose: () => void
}

/** The one confirmation of a withdrawal: what follows, and nothing that would hold anybody back. */
export function WithdrawSheet({ purpose, exported, onWithdrawn, onClose }: WithdrawSheetProps) {
  const { run, pending, failure } = useAction(workplaceWithdraw)
  const go = () => void run({ purpose }).then((left) => left && onWithdrawn())
  return (
    <Sheet title={t.withdrawTitle} onClose={onClose}>
      <Text className="work-faint">{t.whys[purpose]}</Text>
      {t.withdrawEffects(exported).map((effect) => (
        <ListRow key={effect} icon="info" title={effect} />
      ))}
      {failure && <FailureNotice failure={failure} onStep={{ retry: go, back: onClose }} />}
      <Button className="work-withdraw" kind="danger" text={pending ? t.withdrawing : t.withdrawConfirm} disabled={pending} onPress={go} />
      <Button kind="text" text={words.common.cancel} onPress={onClose} />
    </Sheet>
  )
}
