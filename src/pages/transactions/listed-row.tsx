import { TransactionRow } from '@/components/transaction-row'
import type { Transaction } from '@/contract'
import { touchesNoAccount } from '@/domain/transaction-query'
import { open } from '@/navigation'
import { useRemote } from '@/runtime'

const openDetail = (id: string) => open('transaction', { id })

/** An entry of the list; one that touched no account shows its fees, which the list itself does not carry. */
export const ListedRow = ({ transaction }: { transaction: Transaction }) =>
  touchesNoAccount(transaction) ? (
    <FeeRow transaction={transaction} />
  ) : (
    <TransactionRow transaction={transaction} onOpen={() => openDetail(transaction.id)} />
  )

/** Reads what the detail page will need anyway, so that opening it waits for nothing. */
function FeeRow({ transaction }: { transaction: Transaction }) {
  const { view } = useRemote('transactions.get', { cardId: 'primary', transactionId: transaction.id })
  const settlement = 'data' in view ? view.data.settlement : null
  const fees = settlement ? { total: settlement.medfeeSumamt, fund: settlement.fundPaySumamt } : 'unknown'
  return <TransactionRow transaction={transaction} fees={fees} onOpen={() => openDetail(transaction.id)} />
}
