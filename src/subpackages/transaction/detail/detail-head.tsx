import { Text, View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { useMoney } from '@/components/appearance'
import { Tag } from '@/components/tag'
import { transactionTitle } from '@/components/transaction-row'
import type { TransactionDetail } from '@/contract'
import { t } from '@/locales'
import { detailText } from '@/locales/zh-cn/transaction-detail'

/** Who, how much, and whether it is through. */
export function DetailHead({ detail }: { detail: TransactionDetail }) {
  const { state, note, amount } = detail
  const title = note ? `${transactionTitle(detail)} · ${note}` : transactionTitle(detail)
  return (
    <View className="detail-head">
      <Text className="detail-title">{title}</Text>
      <Amount fen={amount} size="l" plus muted={state === 'pending'} />
      <View className="detail-state">
        <Tag
          tone={state === 'posted' ? 'brand' : 'warn'}
          text={{ posted: detailText.settled, pending: t.transactions.pending, reversed: t.transactions.reversed }[state]}
        />
        <Allocation detail={detail} />
      </View>
      {state === 'pending' && <Text className="detail-pending">{detailText.notPosted}</Text>}
    </View>
  )
}

function Allocation({ detail: { allocation, amount } }: { detail: TransactionDetail }) {
  const money = useMoney()
  if (amount >= 0) return null
  if (!allocation) return <Text className="detail-from">{detailText.accountPaid}</Text>
  const { currentYear, priorYears } = allocation
  const bucket =
    priorYears === 0
      ? detailText.current
      : currentYear === 0
        ? detailText.prior
        : detailText.both(money(Math.abs(currentYear)), money(Math.abs(priorYears)))
  return <Text className="detail-from">{detailText.accountFrom(bucket)}</Text>
}
