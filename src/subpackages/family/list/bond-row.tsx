import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import { describeDate } from '@/components/time-text'
import type { Bond } from '@/contract'
import { bondText as t } from '@/locales/zh-cn/bonds'
import { relationText } from '../words'
import { endedText } from './bond-words'

interface BondRowProps {
  bond: Bond
  busy: boolean
  onAccept: () => void
  onRefuse: () => void
  onWithdraw: () => void
  onEnd: () => void
}

function consentText({ consent, guardian, on }: Bond): string {
  if (consent === 'asked') return t.asked(describeDate(on))
  if (guardian) return t.guardian
  return consent === 'given' ? t.given(describeDate(on)) : t.refused
}

/** Somebody who asked the person, or has them as a relative, with what can be done about it. */
export function BondRow({ bond, busy, onAccept, onRefuse, onWithdraw, onEnd }: BondRowProps) {
  const { psnNameMasked, relation, city, consent, code, guardian, quota, ended } = bond
  const seen = consent === 'asked' || consent === 'given'
  return (
    <View className="bond">
      <Text className="bond-name">{psnNameMasked}</Text>
      <Text className="bond-text">{t.as(relationText(relation), city)}</Text>
      <Text className="bond-text">{consentText(bond)}</Text>
      {code && seen && <Text className="bond-text">{t.code}</Text>}
      {quota && <Quota quota={quota} />}
      {!quota && ended && <Text className="bond-text">{endedText(ended, describeDate(ended.on))}</Text>}
      <View className="bond-actions">
        {consent === 'asked' && (
          <>
            <Button className="bond-action" small text={t.accept} disabled={busy} onPress={onAccept} />
            <Button className="bond-action bond-action-second" kind="outline" small text={t.refuse} disabled={busy} onPress={onRefuse} />
          </>
        )}
        {consent === 'given' && !guardian && (
          <Button className="bond-action" kind="outline" small text={t.withdraw} disabled={busy} onPress={onWithdraw} />
        )}
        {quota?.endsOn === null && (
          <Button className="bond-action bond-action-second" kind="outline" small text={t.end} disabled={busy} onPress={onEnd} />
        )}
      </View>
    </View>
  )
}

/** What was granted to the person: used and left make up what was granted. */
function Quota({ quota: { granted, used, left, pending, endsOn } }: { quota: NonNullable<Bond['quota']> }) {
  const money = useMoney()
  return (
    <>
      <Text className="bond-quota">{`${t.quota} ${t.quotaSums(money(granted), money(used), money(left))}`}</Text>
      {pending > 0 && <Text className="bond-text">{t.pending(money(pending))}</Text>}
      <Text className="bond-text">{endsOn === null ? t.order : t.endsOn(describeDate(endsOn))}</Text>
    </>
  )
}
