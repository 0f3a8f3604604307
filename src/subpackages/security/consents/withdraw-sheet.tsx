import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import type { ConsentKind } from '@/contract'
import { t as texts } from '@/locales'
import { security } from '@/locales/zh-cn/security'
import { forgetEverythingLocal, useAction } from '@/runtime'

const t = security.consentPage

/** Withdrawing is as easy as consenting was, and says first what follows from it. */
export function WithdrawSheet({ kind, onClose }: { kind: ConsentKind; onClose: () => void }) {
  const withdraw = useAction('consents.withdraw')
  const go = async () => {
    // The session ended with the consent: nothing read under it stays on the phone.
    if (await withdraw.run({ kind })) forgetEverythingLocal()
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
