import { useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { TransactionDetail } from '@/contract'
import { beijing } from '@/domain/beijing-time'
import { t } from '@/locales'
import { open } from '@/navigation'

const fullTime = (time: string): string => beijing(time).format('YYYY-MM-DD HH:mm:ss')

/** What one needs to talk about an entry: when, which, and what was left. */
export function Facts({ detail }: { detail: TransactionDetail }) {
  const money = useMoney()
  const { kind, occurredAt, postedAt, balanceAfter, id, relatedId, settlement } = detail
  return (
    <Card tight>
      <ListRow title={t.transactions.type} end={t.transactions.kinds[kind]} />
      <ListRow title={t.transactions.settledAt} end={fullTime(occurredAt)} />
      {postedAt && <ListRow title={t.transactions.postedAt} end={fullTime(postedAt)} />}
      {balanceAfter !== null && <ListRow title={t.transactions.balanceThen} end={money(balanceAfter)} />}
      <ListRow title={t.transactions.serial} end={settlement?.setlId ?? id} />
      {relatedId && <ListRow title={t.transactions.related} onPress={() => open('transaction', { id: relatedId })} />}
    </Card>
  )
}
