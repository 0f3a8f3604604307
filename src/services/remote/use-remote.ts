import { useCallback } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { InputOf, Operation, OperationName, OutputOf } from '@/contract'
import type { RemoteView } from '@/domain/remote-view'
import { useRuntime } from '../runtime-provider'
import { decideView } from './decide-view'
import { remoteQuery } from './remote-query'
import { remoteState, useOnline, useSlow } from './remote-state'

export interface RemoteOptions {
  /** False while the input is not known yet. */
  enabled?: boolean
}

export interface Remote<Data> {
  view: RemoteView<Data>
  /** Fetches now, also during the wait before a retry. */
  refresh: () => void
}

/** Reads an operation through the cache (see `remoteQuery`). */
export function useRemote<Name extends OperationName>(
  operation: Operation<Name>,
  input: InputOf<Name>,
  { enabled = true }: RemoteOptions = {},
): Remote<OutputOf<Name>> {
  const runtime = useRuntime()
  const { queryClient, platform } = runtime
  const options = remoteQuery(runtime, operation, input)
  const query = useQuery({ ...options, enabled })
  const slow = useSlow(enabled && query.data === undefined && query.failureCount === 0)
  const online = useOnline()
  const hash = JSON.stringify(options.queryKey)
  const hasData = query.data !== undefined
  const { refetch } = query
  const refresh = useCallback(() => {
    // A refetch would wait for the rest of the retry delay; a reset starts at once.
    void (hasData ? refetch() : queryClient.resetQueries({ queryKey: JSON.parse(hash) as unknown[], exact: true }))
  }, [hasData, hash, queryClient, refetch])
  return { view: decideView(remoteState(query, query.data, { online, slow }, platform.now)), refresh }
}
