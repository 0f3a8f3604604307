import { PRIMARY_CARD, type InputOf, type Operation, type OperationName, type OutputOf } from '@/contract'
import { accountOverview } from '@/contract/operations/account'
import { cardsList } from '@/contract/operations/cards'
import { accountStatement } from '@/contract/operations/statement'
import { transactionsList } from '@/contract/operations/transactions'
import { NO_FILTER } from '@/domain/transaction-filter'
import { listInput } from '@/domain/transaction-query'
import type { Result } from '@/services/client'
import { keptBy } from '@/services/remote/kept-by'
import { readCached } from '@/services/remote/read-cached'
import type { Runtime } from '@/services/runtime'

type List = Result<OutputOf<'transactions.list'>>

/** Fills the cache. Errors are ignored, because the data was not asked for yet. */
export async function readAhead<Name extends OperationName>(
  runtime: Runtime,
  operation: Operation<Name>,
  input: InputOf<Name>,
): Promise<void> {
  await readCached(runtime, operation, input).catch(() => undefined)
}

/** Fills the cache with a list's first page, under the key that `useRemotePages` reads. Errors are ignored. */
async function readFirstPage({ client, queryClient }: Runtime, input: InputOf<'transactions.list'>): Promise<void> {
  const reading = queryClient.infiniteQuery({
    queryKey: [transactionsList.name, input, 'pages'],
    meta: keptBy(transactionsList),
    queryFn: ({ signal }): Promise<List> => client.call(transactionsList, input, { signal }),
    initialPageParam: null as string | null,
  })
  await reading.catch(() => undefined)
}

/** Fills the cache, while online, with everything that 离线时可以用 lists: an offline page shows its last view. */
export async function seeOnce(runtime: Runtime): Promise<void> {
  // Clearing the cache of the previous user has to finish first.
  await runtime.forgotten()
  await Promise.all([
    readAhead(runtime, accountOverview, { cardId: PRIMARY_CARD }),
    readAhead(runtime, accountStatement, { cardId: PRIMARY_CARD }),
    readAhead(runtime, cardsList, {}),
  ])
  await readFirstPage(runtime, listInput(NO_FILTER, runtime.clock()))
}
