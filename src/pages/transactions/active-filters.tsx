import { Chips } from '@/components/chips'
import type { TransactionFilter } from '@/domain/transaction-filter'
import { t } from '@/locales'
import { useMembers } from './use-members'

interface ActiveFiltersProps {
  filter: TransactionFilter
  onChange: (patch: Partial<TransactionFilter>) => void
}

const NONE_CHOSEN = ''

/** Filters that are on, besides the group; a tap takes one away. */
export function ActiveFilters({ filter: { query, memberId }, onChange }: ActiveFiltersProps) {
  const member = useMembers().find(({ value }) => value === memberId)
  const options = [
    ...(query === '' ? [] : [{ value: 'query', text: t.transactions.without(query) }]),
    ...(member ? [{ value: 'member', text: t.transactions.without(member.text) }] : []),
  ]
  return (
    <Chips options={options} value={NONE_CHOSEN} onChange={(which) => onChange(which === 'query' ? { query: '' } : { memberId: null })} />
  )
}
