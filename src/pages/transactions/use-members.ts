import { PRIMARY_CARD } from '@/contract'
import { transactionsList } from '@/contract/operations/transactions'
import { periodRange } from '@/domain/transaction-filter'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'

interface Member {
  value: string
  text: string
}

/** Relatives who spent by 共济 in the last three years, as filter choices. */
export function useMembers(): readonly Member[] {
  const { clock } = useRuntime()
  const { view } = useRemote(transactionsList, { cardId: PRIMARY_CARD, ...periodRange('3y', clock()), group: 'mutual-aid', limit: 50 })
  if (!('data' in view)) return []
  const found = new Map<string, Member>()
  for (const { member } of [...view.data.pending, ...view.data.items]) {
    if (member) found.set(member.memberId, { value: member.memberId, text: `${member.nameMasked}（${member.relation}）` })
  }
  return [...found.values()]
}
