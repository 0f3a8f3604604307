import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import type { AlertKind } from '@/contract'
import { foundOf, type CheckResult } from '@/domain/help-checks'
import type { Candidate } from '@/domain/help-tree'
import { help as t } from '@/locales/zh-cn/help'
import { open } from '@/navigation'
import { useSession } from '@/services/use-app-state'
import { useNotify } from '@/services/use-notify'

interface OutcomeProps {
  candidate: Candidate
  results: readonly CheckResult[]
  /** Number of causes not shown yet. */
  left: number
  onNo: () => void
  onContact: () => void
}

/** Handles 一样，明白了: where the cause has an end to wait for, asks for a notification of it. */
function useAgreement(wanted: AlertKind | null) {
  const full = useSession()?.scope === 'full'
  const notify = useNotify(full ? wanted : null)
  const [agreed, setAgreed] = useState<'plain' | 'notify' | null>(null)
  const kind = notify.ready ? wanted : null
  const agree = async () => {
    setAgreed(null)
    if (kind === null) setAgreed('plain')
    else if (await notify.ask()) setAgreed('notify')
  }
  // The rule may be on although the vendor's panel was declined: then no notification would come, so it does not count as done.
  return { kind, done: notify.failure ? null : agreed, failure: notify.failure, agree }
}

/** 和您看到的一样吗: done, the next cause, or contact with the hotline. */
export function Outcome({ candidate: { cause }, results, left, onNo, onContact }: OutcomeProps) {
  const { kind, done, failure, agree } = useAgreement(cause.notify)
  const pending = cause.id === 'pending' ? (foundOf(results, 'pending')?.facts.first ?? null) : null
  return (
    <>
      <Text className="guide-question">{t.question}</Text>
      {failure && <FailureNotice failure={failure} onStep={{ retry: () => void agree() }} />}
      {done && <Banner tone="brand" icon="check" text={done === 'notify' ? t.doneNotify : t.done} />}
      <Card tight>
        {!done && <ListRow title={t.yes} detail={(kind && t.yesNotify[kind]) ?? t.yesPlain} onPress={() => void agree()} />}
        <ListRow title={pending ? t.noPending : t.no} detail={left > 0 ? t.noMore(left) : t.noLast} onPress={onNo} />
        {pending && <ListRow danger title={t.notMine} detail={t.notMineDetail} onPress={() => open('transaction', { id: pending.id })} />}
      </Card>
      <View className="guide-still">
        <Text>{t.still}</Text>
        <Pressable className="guide-contact" onPress={onContact}>
          <Text>{t.contact}</Text>
        </Pressable>
      </View>
    </>
  )
}
