import { Text, View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { useMoney } from '@/components/appearance'
import { Tag } from '@/components/tag'
import { transactionTitle } from '@/components/transaction-row'
import type { TransactionDetail } from '@/contract'
import { t } from '@/locales'
import { detailText } from '@/locales/zh-cn/transaction-detail'

/** Title, amount and state of the entry. */
export function DetailHead({ detail }: { detail: TransactionDetail }) {
  const { state, note } = detail
  const title = note ? `${transactionTitle(detail)} · ${note}` : transactionTitle(detail)
  return (
    <View className="detail-head">
      <Text className="detail-title">{title}</Text>
      <HeadAmount detail={detail} />
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

/** Change of the account; where the account was not touched, the total fee. */
function HeadAmount({ detail: { amount, state, settlement } }: { detail: TransactionDetail }) {
  const fees = amount === 0 ? settlement : null
  const muted = state === 'pending'
  if (!fees) return <Amount fen={amount} size="l" plus muted={muted} />
  return <Amount fen={fees.medfeeSumamt} size="l" muted={muted} />
}

function Allocation({ detail: { allocation, amount, settlement } }: { detail: TransactionDetail }) {
  const money = useMoney()
  if (amount === 0 && settlement) return <Text className="detail-from">{detailText.feesOnly(money(settlement.fundPaySumamt))}</Text>
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
