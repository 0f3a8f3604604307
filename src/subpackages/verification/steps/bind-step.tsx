import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { cardsList } from '@/contract/operations/cards'
import { t as common } from '@/locales'
import { verification } from '@/locales/zh-cn/verification'
import { wordOf } from '@/locales/word-of'
import { open } from '@/navigation'
import { useRemote } from '@/services/remote/use-remote'
import { FlowFrame } from '../shared/flow-frame'
import { StepNotice } from '../shared/step-notice'
import type { FlowHandle } from '../shared/use-flow'

const t = verification.bind

/** Binding is done on its own page; back here, the flow continues with the bound card. */
export function BindStep({ handle }: { handle: FlowHandle }) {
  const { pending, submit } = handle
  const { view, refresh } = useRemote(cardsList, {})
  const cards = 'data' in view ? view.data.cards : []
  const use = (cardId: string) => !pending && void submit({ kind: 'bind', cardId })
  const first = cards.find(({ primary }) => primary) ?? cards[0]
  const foot = first ? (
    <>
      <Button text={pending ? verification.working : t.use} disabled={pending} onPress={() => use(first.cardId)} />
      <Button kind="text" text={t.another} onPress={() => open('bind')} />
    </>
  ) : (
    <Button text={t.go} onPress={() => open('bind')} />
  )
  const notice = (
    <>
      <StepNotice handle={handle} />
      {view.phase === 'error' && <FailureNotice failure={view.error} onStep={{ retry: refresh }} />}
    </>
  )
  return (
    <FlowFrame handle={handle} foot={foot} notice={notice}>
      {!first && <Text className="flow-hint">{t.lead}</Text>}
      {cards.map(({ cardId, psnNameMasked, city, insutype }) => (
        <ListRow
          key={cardId}
          icon="card"
          tone={cardId === first?.cardId ? 'brand' : 'plain'}
          title={t.useOf(psnNameMasked, city)}
          detail={wordOf(common.insutype, insutype)}
          onPress={() => use(cardId)}
        />
      ))}
    </FlowFrame>
  )
}
