import { useCallback } from 'react'
import { useQuery, type QueryClient } from '@tanstack/react-query'
import type { InputOf, OperationName, OutputOf } from '@/contract'
import type { RemoteView } from '@/domain/remote-view'
import type { Client } from '../client'
import { decideView } from './decide-view'
import { remoteState, useOnline, useSlow } from './remote-state'

export interface RemoteContext {
  client: Client
  queryClient: QueryClient
  now: () => number
  /** Removes every last view from the phone. */
  forget: () => Promise<unknown>
}

export interface RemoteOptions {
  /** False while the input is not known yet. */
  enabled?: boolean
}

export interface Remote<Data> {
  view: RemoteView<Data>
  /** Asks again now, also in the middle of a wait between tries. */
  refresh: () => void
}

/** Binds the read hook to a client. Same name and input share one request and one cache entry. */
export function createUseRemote({ client, queryClient, now }: RemoteContext) {
  return function useRemote<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    { enabled = true }: RemoteOptions = {},
  ): Remote<OutputOf<Name>> {
    const queryKey = [name, input] as const
    const query = useQuery({ queryKey, queryFn: ({ signal }) => client.call(name, input, { signal }), enabled }, queryClient)
    const slow = useSlow(enabled && query.data === undefined && query.failureCount === 0)
    const online = useOnline()
    const hash = JSON.stringify(queryKey)
    const hasData = query.data !== undefined
    const { refetch } = query
    const refresh = useCallback(() => {
      // A query between two tries would wait the rest of its delay; starting afresh does not.
      void (hasData ? refetch() : queryClient.resetQueries({ queryKey: JSON.parse(hash) as unknown[], exact: true }))
    }, [hasData, hash, refetch])
    return { view: decideView(remoteState(query, query.data, { online, slow }, now)), refresh }
  }
}
