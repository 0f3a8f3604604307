import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { useMoney } from '@/components/appearance'
import { describeMonth } from '@/components/time-text'
import { TransactionRow } from '@/components/transaction-row'
import type { Transaction, TransactionPage } from '@/contract'
import { NO_FILTER, groupByMonth, type TransactionFilter } from '@/domain/transaction-filter'
import { t } from '@/locales'
import { open } from '@/navigation'

interface TransactionListProps {
  pages: readonly TransactionPage[]
  filter: TransactionFilter
  hasMore: boolean
  loadingMore: boolean
  onMore: () => void
  onFilter: (patch: Partial<TransactionFilter>) => void
}

const openDetail = (transaction: Transaction) => open('transaction', { id: transaction.id })

export function TransactionList({ pages, filter, hasMore, loadingMore, onMore, onFilter }: TransactionListProps) {
  const items = pages.flatMap((page) => page.items)
  const pending = pages[0]?.pending ?? []
  const last = pages[pages.length - 1]
  if (items.length + pending.length === 0) return <NothingFound filter={filter} onFilter={onFilter} />
  return (
    <>
      {pending.length > 0 && (
        <Card tight>
          {pending.map((transaction) => (
            <TransactionRow key={transaction.id} transaction={transaction} onOpen={() => openDetail(transaction)} />
          ))}
        </Card>
      )}
      {groupByMonth(items).map((group) => (
        <MonthBlock key={group.month} {...group} totals={pages.flatMap((page) => page.months).find(({ month }) => month === group.month)} />
      ))}
      {hasMore ? (
        <Button
          kind="outline"
          text={loadingMore ? t.transactions.loadingMore : t.transactions.loadMore}
          disabled={loadingMore}
          onPress={onMore}
        />
      ) : (
        <Text className="list-end">{t.transactions.end((last?.total ?? 0) + pending.length)}</Text>
      )}
    </>
  )
}

interface MonthBlockProps {
  month: string
  items: readonly Transaction[]
  totals: TransactionPage['months'][number] | undefined
}

function MonthBlock({ month, items, totals }: MonthBlockProps) {
  const money = useMoney()
  return (
    <>
      <View className="month-head">
        <Text className="month-name">{describeMonth(month)}</Text>
        {totals && <Text className="month-totals">{t.transactions.monthTotals(money(totals.credits), money(totals.debits))}</Text>}
      </View>
      <Card tight>
        {items.map((transaction) => (
          <TransactionRow key={transaction.id} transaction={transaction} onOpen={() => openDetail(transaction)} />
        ))}
      </Card>
    </>
  )
}

function NothingFound({ filter, onFilter }: Pick<TransactionListProps, 'filter' | 'onFilter'>) {
  const group = filter.group === 'all' ? t.transactions.emptyAll : t.transactions.groups[filter.group]
  const widen = filter.period === '3m' ? [{ text: t.transactions.seeYear, onPress: () => onFilter({ period: '1y' }) }] : []
  return (
    <EmptyState
      icon="search"
      title={t.transactions.emptyTitle(t.transactions.periods[filter.period], group)}
      text={t.transactions.emptyText}
      actions={[...widen, { text: t.transactions.clear, onPress: () => onFilter(NO_FILTER) }]}
    />
  )
}
