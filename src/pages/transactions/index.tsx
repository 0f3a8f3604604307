import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '@/components/chips'
import { Icon } from '@/components/icon'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { Pressable } from '@/components/pressable'
import { RemoteFrame } from '@/components/remote-frame'
import { ENTRY_GROUPS } from '@/contract'
import { hasNoCard } from '@/domain/remote-view'
import { NO_FILTER, activeFilters, periodRange, type TransactionFilter } from '@/domain/transaction-filter'
import { t } from '@/locales'
import { open, useRequireSession } from '@/navigation'
import { clock, usePageRefresh, useRemotePages } from '@/runtime'
import { FilterSheet } from './filter-sheet'
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

export default function TransactionsPage() {
  const signedIn = useRequireSession()
  const [filter, setFilter] = useState<TransactionFilter>(NO_FILTER)
  const [choosing, setChoosing] = useState(false)
  const range = periodRange(filter.period, clock())
  const query = filter.query.trim()
  const pages = useRemotePages(
    'transactions.list',
    {
      cardId: 'primary',
      ...range,
      group: filter.group,
      ...(query ? { query } : {}),
      ...(filter.memberId ? { memberId: filter.memberId } : {}),
    },
    { enabled: signedIn },
  )
  usePageRefresh(pages.refresh)
  const change = (patch: Partial<TransactionFilter>) => setFilter({ ...filter, ...patch })
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
          <Text className="filter-range">{t.transactions.range(range.from, range.to.slice(5))}</Text>
        </Pressable>
        <Pressable className="filter-button" onPress={() => setChoosing(true)}>
          <Icon name="filter" />
          <Text className="filter-button-text">{filters > 0 ? t.transactions.filterCount(filters) : t.transactions.filter}</Text>
        </Pressable>
      </View>
      <Chips options={GROUPS} value={filter.group} onChange={(group) => change({ group })} />
      {hasNoCard(pages.view) ? (
        <NoCard onBind={() => open('bind')} />
      ) : (
        <RemoteFrame view={pages.view} skeleton={SKELETON} now={clock()} onRetry={pages.refresh}>
          {(loaded) => (
            <TransactionList
              pages={loaded.pages}
              filter={filter}
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
