import type { InputOf, Operation, OperationName, OutputOf } from '@/contract'
import type { Result } from '../client'
import type { Runtime } from '../runtime'
import { keptBy } from './kept-by'
import { readNewest } from './read-newest'

type Reader = Pick<Runtime, 'client' | 'queryClient' | 'platform' | 'goneBackAt'>

/** Reads through the cache entry that `useRemote` uses; fetches and stores a new answer where there is none or it is stale. */
export function readCached<Name extends OperationName>(
  reader: Reader,
  operation: Operation<Name>,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> {
  const queryKey = [operation.name, input]
  return reader.queryClient.query({
    queryKey,
    queryFn: ({ signal }) => readNewest(reader, queryKey, operation, input, signal),
    meta: keptBy(operation),
  })
}
