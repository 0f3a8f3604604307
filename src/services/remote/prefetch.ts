import type { InputOf, OperationName } from '@/contract'
import type { RemoteContext } from './use-remote'

/**
 * Reads ahead into the cache, under the very key `useRemote` looks at. Failures stay silent: nobody asked yet.
 * @param ready settles when the cache may be filled; a user who just changed empties it first
 */
export const createPrefetch =
  ({ client, queryClient }: Pick<RemoteContext, 'client' | 'queryClient'>, ready: () => Promise<unknown>) =>
  async <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<void> => {
    await ready()
    const reading = queryClient.query({ queryKey: [name, input], queryFn: ({ signal }) => client.call(name, input, { signal }) })
    await reading.catch(() => undefined)
  }
