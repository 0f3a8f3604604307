import type { InputOf, OperationName } from '@/contract'
import type { RemoteContext } from './use-remote'

/** Reads ahead into the cache, under the very key `useRemote` looks at. Failures stay silent: nobody asked yet. */
export const createPrefetch =
  ({ client, queryClient }: Pick<RemoteContext, 'client' | 'queryClient'>) =>
  <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<void> =>
    queryClient.prefetchQuery({ queryKey: [name, input], queryFn: ({ signal }) => client.call(name, input, { signal }) })
