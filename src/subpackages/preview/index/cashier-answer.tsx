import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { WhoPays } from '@/components/who-pays'
import { formatFen } from '@/domain/money'
import { refusalWords } from '@/locales/zh-cn/cashier'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

const t = preview.cashier

export type Answer = Awaited<ReturnType<Panel['control']['scanCredential']>>

/** What the cashier is told: who pays what, one of four words, or that it is no code of this insurer. */
export function CashierAnswer({ answer }: { answer: Answer }) {
  if (answer.status === 'unreadable') return <Banner tone="warn" icon="warning" text={t.unreadable} />
  if (answer.status === 'refused') {
    const { refusal, institution } = answer
    return <Banner tone="warn" icon="warning" title={refusalWords[refusal]} text={t.refused(refusal, institution)} />
  }
  const { institution, transactionId, settlement, postsOn, balanceAfter } = answer
  return (
    <>
      <Banner tone="brand" icon="check" text={t.settled(institution)} />
      <WhoPays settlement={settlement} />
      <Card tight>
        <ListRow title={t.serial} end={transactionId} />
        {postsOn === null ? (
          balanceAfter !== null && <ListRow title={t.balance} end={formatFen(balanceAfter)} />
        ) : (
          <ListRow title={t.posts} end={postsOn} />
        )}
      </Card>
    </>
  )
}
