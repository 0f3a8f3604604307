import type { InputOf, OutputOf } from '@/contract'
import { NO_FILTER } from '@/domain/transaction-filter'
import { listInput } from '@/domain/transaction-query'
import { client, clock, prefetch, queryClient } from '@/runtime'
import type { Result } from '@/services/client'

type List = Result<OutputOf<'transactions.list'>>

/** The first page of a list, under the key that `useRemotePages` looks at. Failures stay silent: nobody asked yet. */
async function readFirstPage(input: InputOf<'transactions.list'>): Promise<void> {
  const reading = queryClient.infiniteQuery({
    queryKey: ['transactions.list', input, 'pages'],
    queryFn: ({ signal }): Promise<List> => client.call('transactions.list', input, { signal }),
    initialPageParam: null as string | null,
  })
  await reading.catch(() => undefined)
}

/** Everything that 离线时可以用 promises, read once while there is a network: what offline shows is the last view. */
export async function seeOnce(): Promise<void> {
  await Promise.all([
    prefetch('account.overview', { cardId: 'primary' }),
    prefetch('account.statement', { cardId: 'primary' }),
    prefetch('cards.list', {}),
  ])
  // After those: the user who was here before has been forgotten by then.
  await readFirstPage(listInput(NO_FILTER, clock()))
}
