import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { useMoney } from '@/components/appearance'
import { describeMonth } from '@/components/time-text'
import { TransactionRow } from '@/components/transaction-row'
import type { Transaction, TransactionPage } from '@/contract'
import { branchOf } from '@/domain/recovery'
import { clearFilter, groupByMonth, isPartial, type TransactionFilter } from '@/domain/transaction-filter'
import { partialFrom, touchesNoAccount } from '@/domain/transaction-query'
import { t } from '@/locales'
import { open } from '@/navigation'

interface TransactionListProps {
  pages: readonly TransactionPage[]
  filter: TransactionFilter
  /** First day of the range; the month it falls into may be shown in part. */
  from: string
  hasMore: boolean
  loadingMore: boolean
  onMore: () => void
  onFilter: (patch: Partial<TransactionFilter>) => void
}

export function TransactionList({ pages, filter, from, hasMore, loadingMore, onMore, onFilter }: TransactionListProps) {
  const items = pages.flatMap((page) => page.items)
  const pending = pages[0]?.pending ?? []
  const last = pages[pages.length - 1]
  if (items.length + pending.length === 0) return <NothingFound filter={filter} onFilter={onFilter} />
  return (
    <>
      <Months pending={pending} items={items} totals={pages.flatMap((page) => page.months)} from={from} partial={isPartial(filter)} />
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

interface MonthsProps {
  pending: readonly Transaction[]
  items: readonly Transaction[]
  /** Sums of whole months; empty where only a part of the entries is known. */
  totals: TransactionPage['months']
  from: string
  /** Entries are left out: sums say that they are of those shown. */
  partial?: boolean
}

/** Pending entries, then the settled ones by month. */
export const Months = ({ pending, items, totals, from, partial = false }: MonthsProps) => (
  <>
    {pending.length > 0 && (
      <>
        <Rows items={pending} />
        <Button className="pending-help" kind="text" text={t.errors.steps.guide} onPress={() => open('help', branchOf('BAL-PENDING'))} />
      </>
    )}
    {groupByMonth(items).map((group) => (
      <MonthBlock key={group.month} {...group} from={from} partial={partial} totals={totals.find(({ month }) => month === group.month)} />
    ))}
  </>
)

const Rows = ({ items }: { items: readonly Transaction[] }) => (
  <Card tight>
    {items.map((transaction) => (
      <TransactionRow key={transaction.id} transaction={transaction} onOpen={() => open('transaction', { id: transaction.id })} />
    ))}
  </Card>
)

interface MonthBlockProps {
  month: string
  items: readonly Transaction[]
  from: string
  partial: boolean
  totals: TransactionPage['months'][number] | undefined
}

/** Text of a month's sums. Where no entry touches a personal account, credits and debits would be 0: it gives the fees instead. */
const monthSums = (
  { credits, debits, fees }: TransactionPage['months'][number],
  feesOnly: boolean,
  money: (fen: number) => string,
): string =>
  feesOnly
    ? t.transactions.monthFees(money(fees.medfeeSumamt), money(fees.fundPaySumamt))
    : t.transactions.monthTotals(money(credits), money(debits))

function MonthBlock({ month, items, from, partial, totals }: MonthBlockProps) {
  const money = useMoney()
  const part = partialFrom(month, from)
  const all = totals && monthSums(totals, items.every(touchesNoAccount), money)
  const sums = all && partial ? t.transactions.monthFiltered(all) : all
  return (
    <>
      <View className="month-head">
        <Text className="month-name">{describeMonth(month)}</Text>
        {sums && <Text className="month-totals">{part ? t.transactions.monthFrom(part.month, part.day, sums) : sums}</Text>}
      </View>
      <Rows items={items} />
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
      actions={[...widen, { text: t.transactions.clear, onPress: () => onFilter(clearFilter(filter)) }]}
    />
  )
}
