import { experimental_createQueryPersister, type AsyncStorage } from '@tanstack/query-persist-client-core'
import { notifyManager, type Query, type QueryFunctionContext } from '@tanstack/react-query'
import type { OperationName } from '@/contract'
import type { PlatformStorage } from '@/platform/types'
import { KEPT } from './invalidation'

const PREFIX = 'last-view'
/** ms; a month-old balance says more than none, and carries its date. */
const MAX_AGE = 30 * 24 * 60 * 60 * 1000
/** Characters. Alipay takes 200 KB a key, and Chinese text is three bytes a character. */
const MAX_LENGTH = 60_000

/** Changes with the contract (a test holds it to that): what an older version of the app stored is not read. */
export const BUSTER = 'contract-6'

function asyncStorage(storage: PlatformStorage): AsyncStorage {
  return {
    getItem: (key) => storage.get(key),
    setItem(key, value) {
      if (value.length <= MAX_LENGTH) storage.set(key, value)
    },
    removeItem: (key) => storage.remove(key),
    entries: () => storage.keys().map((key) => [key, storage.get(key) ?? ''] as [string, string]),
  }
}

const isSearch = (input: unknown): boolean => typeof input === 'object' && input !== null && 'query' in input
/** Only what a person sees first; never a search and never the result of a write. */
const isKept = ({ queryKey: [name, input] }: Query): boolean => KEPT.has(name as OperationName) && !isSearch(input)

/** Keeps the last view of the main reads on the phone, one key a query, so that the app opens without a network. */
export function createLastView(storage: PlatformStorage) {
  const { persisterFn, removeQueries, persisterGc } = experimental_createQueryPersister({
    storage: asyncStorage(storage),
    prefix: PREFIX,
    buster: BUSTER,
    maxAge: MAX_AGE,
    filters: { predicate: isKept },
    // Its own refetch leaves a rejection unhandled when the network is gone, which hosts count as a crash.
    refetchOnRestore: false,
  })
  /** Restores or fetches; what was restored and is stale is asked for again behind the last view. */
  async function persister<T>(
    queryFn: (context: QueryFunctionContext) => T | Promise<T>,
    context: QueryFunctionContext,
    query: Query,
  ): Promise<T> {
    const asked = { network: false }
    const asking = (given: QueryFunctionContext) => {
      asked.network = true
      return queryFn(given)
    }
    const data = await persisterFn(asking, context, query)
    // Scheduled after the persister's own step, which dates the restored data. The query itself keeps a failure.
    if (!asked.network) notifyManager.schedule(() => void (query.isStale() && query.fetch().catch(() => undefined)))
    return data
  }
  return { persister, forget: () => removeQueries(), sweep: persisterGc }
}

export type LastView = ReturnType<typeof createLastView>
