import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '@/components/chips'
import { Icon } from '@/components/icon'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { Pressable } from '@/components/pressable'
import { RemoteFrame } from '@/components/remote-frame'
import { ENTRY_GROUPS } from '@/contract'
import { transactionsList } from '@/contract/operations/transactions'
import { hasNoCard } from '@/domain/remote-view'
import { NO_FILTER, activeFilters, clearFilter, type TransactionFilter } from '@/domain/transaction-filter'
import { listInput } from '@/domain/transaction-query'
import { t } from '@/locales'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { useRuntime } from '@/services/runtime-provider'
import { ActiveFilters } from './active-filters'
import { FilterSheet } from './filter-sheet'
import { KeptList } from './kept-list'
import { SearchRow } from './search-row'
import { TransactionList } from './transaction-list'
import './index.scss'

const SKELETON = [
  [[100, 44]],
  [
    [100, 44],
    [100, 44],
    [100, 44],
    [100, 44],
  ],
] as const
const GROUPS = ENTRY_GROUPS.map((value) => ({ value, text: t.transactions.groups[value] }))

/** End of the range; its year is shown only where it differs from the year of the start. */
const endOf = ({ from, to }: { from: string; to: string }): string => (from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to)

export default function TransactionsPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const [filter, setFilter] = useState<TransactionFilter>(NO_FILTER)
  const [choosing, setChoosing] = useState(false)
  const input = listInput(filter, clock())
  const pages = useRemotePages(transactionsList, input, { enabled: signedIn })
  // The unfiltered list is cached; offline, filters are applied to it.
  const kept = useRemotePages(transactionsList, listInput(NO_FILTER, clock()), { enabled: signedIn }).view
  const keptOnly = pages.view.phase === 'error' && pages.view.error.code === 'NET-OFFLINE' && 'data' in kept ? kept.data.pages : null
  usePageRefresh(pages.refresh)
  const change = (patch: Partial<TransactionFilter>) => setFilter((before) => ({ ...before, ...patch }))
  const filters = activeFilters(filter)
  return (
    <Page title={t.transactions.title} tab="transactions">
      <View className="filter-row">
        <Pressable
          className="filter-period"
          label={`${t.transactions.period}，${t.transactions.periods[filter.period]}`}
          onPress={() => setChoosing(true)}
        >
          <Text className="filter-period-text">{t.transactions.periods[filter.period]}</Text>
          <Icon name="down" size="s" />
          <View className="filter-range">
            <Text>{t.transactions.rangeFrom(input.from)}</Text>
            <Text>{endOf(input)}</Text>
          </View>
        </Pressable>
        <Pressable className="filter-button" onPress={() => setChoosing(true)}>
          <Icon name="filter" />
          <Text className="filter-button-text">{filters > 0 ? t.transactions.filterCount(filters) : t.transactions.filter}</Text>
        </Pressable>
      </View>
      <SearchRow query={filter.query} onSearch={(query) => change({ query })} />
      <Chips options={GROUPS} value={filter.group} onChange={(group) => change({ group })} />
      {filters > 0 && <ActiveFilters filter={filter} onChange={change} />}
      {hasNoCard(pages.view) ? (
        <NoCard onBind={() => open('bind')} />
      ) : keptOnly ? (
        <KeptList pages={keptOnly} filter={filter} onRetry={pages.refresh} onClear={() => setFilter(clearFilter)} />
      ) : (
        <RemoteFrame view={pages.view} skeleton={SKELETON} now={clock()} onRetry={pages.refresh}>
          {(loaded) => (
            <TransactionList
              pages={loaded.pages}
              filter={filter}
              from={input.from}
              hasMore={pages.hasMore}
              loadingMore={pages.loadingMore}
              onMore={pages.loadMore}
              onFilter={change}
            />
          )}
        </RemoteFrame>
      )}
      {choosing && <FilterSheet filter={filter} onApply={setFilter} onClose={() => setChoosing(false)} />}
    </Page>
  )
}
