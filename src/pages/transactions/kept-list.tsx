import { Text } from '@tarojs/components'
import { Banner } from '@/components/banner'
import { EmptyState } from '@/components/empty-state'
import { describeDate } from '@/components/time-text'
import type { TransactionPage } from '@/contract'
import { NO_FILTER, periodRange, type TransactionFilter } from '@/domain/transaction-filter'
import { keptMatches } from '@/domain/transaction-query'
import { t } from '@/locales'
import { useRuntime } from '@/services/runtime-provider'
import { Months } from './transaction-list'

interface KeptListProps {
  /** Cached pages of the unfiltered list. */
  pages: readonly TransactionPage[]
  filter: TransactionFilter
  onRetry: () => void
  onClear: () => void
}

/** Offline list: applies the filter to the cached entries and says that the result is partial. */
export function KeptList({ pages, filter, onRetry, onClear }: KeptListProps) {
  const { clock } = useRuntime()
  const { from } = periodRange(NO_FILTER.period, clock())
  const pending = keptMatches(pages[0]?.pending ?? [], filter, clock())
  const items = keptMatches(
    pages.flatMap((page) => page.items),
    filter,
    clock(),
  )
  const count = pending.length + items.length
  return (
    <>
      <Banner
        icon="offline"
        title={t.transactions.keptTitle}
        text={t.transactions.keptText(describeDate(from))}
        actions={[{ text: t.common.retry, onPress: onRetry }]}
      />
      {count === 0 ? (
        <EmptyState
          icon="search"
          title={t.transactions.keptNone}
          text={t.transactions.keptNoneText}
          actions={[{ text: t.transactions.clear, onPress: onClear }]}
        />
      ) : (
        <>
          <Months pending={pending} items={items} totals={[]} from={from} />
          <Text className="list-end">{t.transactions.keptEnd(count)}</Text>
        </>
      )}
    </>
  )
}
