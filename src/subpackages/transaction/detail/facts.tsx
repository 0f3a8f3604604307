import { useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { TransactionDetail } from '@/contract'
import { formatTime } from '@/domain/format-time'
import { strangeCodes } from '@/domain/codes'
import { t } from '@/locales'
import { detailText } from '@/locales/zh-cn/transaction-detail'
import { wordOf } from '@/locales/word-of'
import { open } from '@/navigation'
import { paramsOf } from '../entry'

const fullTime = (time: string): string => formatTime(time, 'YYYY-MM-DD HH:mm:ss')

/** Facts to refer to when asking about an entry: kind, times, balance after it and serial number. */
export function Facts({ detail, cardId }: { detail: TransactionDetail; cardId: string }) {
  const money = useMoney()
  const { kind, occurredAt, postedAt, balanceAfter, id, relatedId, settlement } = detail
  const strange = strangeCodes(detail)
  return (
    <Card tight>
      <ListRow title={detailText.type} end={wordOf(t.transactions.kinds, kind)} />
      <ListRow title={detailText.settledAt} end={fullTime(occurredAt)} />
      {postedAt && <ListRow title={detailText.postedAt} end={fullTime(postedAt)} />}
      {balanceAfter !== null && <ListRow title={detailText.balanceThen} end={money(balanceAfter)} />}
      {strange.length > 0 && <ListRow title={detailText.codes} end={strange.join(' · ')} />}
      <ListRow title={detailText.serial} end={settlement?.setlId ?? id} />
      {relatedId && (
        <ListRow title={detailText.related} onPress={() => open('transaction', paramsOf({ cardId, transactionId: relatedId }))} />
      )}
    </Card>
  )
}
