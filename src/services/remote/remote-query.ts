import type { InputOf, Operation, OperationName } from '@/contract'
import type { Runtime } from '../runtime'
import { keptBy } from './kept-by'
import { readNewest } from './read-newest'

/** How an operation is read through the cache. Reads with the same name and input share one request and one cache entry. */
export function remoteQuery<Name extends OperationName>(runtime: Runtime, operation: Operation<Name>, input: InputOf<Name>) {
  const queryKey = [operation.name, input] as const
  return {
    queryKey,
    queryFn: ({ signal }: { signal: AbortSignal }) => readNewest(runtime, queryKey, operation, input, signal),
    meta: keptBy(operation),
  }
}

/** Reads for a signed-in person before a page asks, so that the answer is under way while the page is drawn. The page's read joins it. */
export function readAhead<Name extends OperationName>(runtime: Runtime, operation: Operation<Name>, input: InputOf<Name>): void {
  if (!runtime.sessions.getState().session) return
  // A failure is the page's to show.
  runtime.queryClient.query(remoteQuery(runtime, operation, input)).catch(() => undefined)
}
