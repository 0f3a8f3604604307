import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { foundOf, type CheckResult } from '@/domain/help-checks'
import type { Candidate } from '@/domain/help-tree'
import { help as t } from '@/locales/zh-cn/help'
import { open } from '@/navigation'
import { useSession } from '@/runtime'
import { useNotify } from './use-notify'

interface OutcomeProps {
  candidate: Candidate
  results: readonly CheckResult[]
  /** Causes that were not shown yet. */
  left: number
  onNo: () => void
  onContact: () => void
}

/** 和您看到的一样吗: done, on to the next cause, or not the person's own doing. */
export function Outcome({ candidate: { cause }, results, left, onNo, onContact }: OutcomeProps) {
  const full = useSession()?.scope === 'full'
  const notify = useNotify(full && cause.notify !== null)
  const [done, setDone] = useState<'plain' | 'notify' | null>(null)
  const pending = cause.id === 'pending' ? (foundOf(results, 'pending')?.facts.first ?? null) : null
  const kind = notify.ready ? cause.notify : null
  const agree = async () => {
    const told = kind !== null && (await notify.ask(kind))
    setDone(told ? 'notify' : 'plain')
  }
  return (
    <>
      <Text className="guide-question">{t.question}</Text>
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
