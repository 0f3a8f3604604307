import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import type { ConsentKind } from '@/contract'
import { consentsWithdraw } from '@/contract/operations/consents'
import { t as texts } from '@/locales'
import { security } from '@/locales/zh-cn/security'
import { useAction } from '@/services/remote/use-action'

const t = security.consentPage

interface WithdrawSheetProps {
  kind: ConsentKind
  /** Called once the consent is withdrawn; the session has ended too, where the app cannot work without that consent. */
  onWithdrawn: () => void
  onClose: () => void
}

/** PIPL art. 15 requires a convenient way to withdraw a consent. The sheet says first what follows. */
export function WithdrawSheet({ kind, onWithdrawn, onClose }: WithdrawSheetProps) {
  const withdraw = useAction(consentsWithdraw)
  const go = async () => {
    if (await withdraw.run({ kind })) onWithdrawn()
  }
  return (
    <Sheet title={t.withdrawTitle} onClose={onClose}>
      <Text className="consents-covers">{t.kinds[kind]}</Text>
      {t.effects[kind].map((effect) => (
        <ListRow key={effect} icon="info" title={effect} />
      ))}
      {withdraw.failure && <FailureNotice failure={withdraw.failure} onStep={{ retry: () => void go(), back: onClose }} />}
      <Button className="consents-confirm" kind="danger" text={t.confirm} disabled={withdraw.pending} onPress={() => void go()} />
      <Button kind="text" text={texts.common.cancel} onPress={onClose} />
    </Sheet>
  )
}
