import { PRIMARY_CARD, type InputOf, type OperationName, type OutputOf } from '@/contract'
import { NO_FILTER } from '@/domain/transaction-filter'
import { listInput } from '@/domain/transaction-query'
import type { Result } from '@/services/client'
import { readCached } from '@/services/remote/read-cached'
import type { Runtime } from '@/services/runtime'

type List = Result<OutputOf<'transactions.list'>>

/** Fills the cache. Errors are ignored, because the data was not asked for yet. */
export async function readAhead<Name extends OperationName>(runtime: Runtime, name: Name, input: InputOf<Name>): Promise<void> {
  await readCached(runtime, name, input).catch(() => undefined)
}

/** Fills the cache with a list's first page, under the key that `useRemotePages` reads. Errors are ignored. */
async function readFirstPage({ client, queryClient }: Runtime, input: InputOf<'transactions.list'>): Promise<void> {
  const reading = queryClient.infiniteQuery({
    queryKey: ['transactions.list', input, 'pages'],
    queryFn: ({ signal }): Promise<List> => client.call('transactions.list', input, { signal }),
    initialPageParam: null as string | null,
  })
  await reading.catch(() => undefined)
}

/** Fills the cache, while online, with everything that 离线时可以用 lists: an offline page shows its last view. */
export async function seeOnce(runtime: Runtime): Promise<void> {
  // Clearing the cache of the previous user has to finish first.
  await runtime.forgotten()
  await Promise.all([
    readAhead(runtime, 'account.overview', { cardId: PRIMARY_CARD }),
    readAhead(runtime, 'account.statement', { cardId: PRIMARY_CARD }),
    readAhead(runtime, 'cards.list', {}),
  ])
  await readFirstPage(runtime, listInput(NO_FILTER, runtime.clock()))
}
