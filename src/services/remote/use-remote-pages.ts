import { useCallback } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { InputOf, Meta, OutputOf } from '@/contract'
import type { Result } from '../client'
import { decideView } from './decide-view'
import { remoteState, useOnline, useSlow } from './remote-state'
import type { Remote, RemoteContext, RemoteOptions } from './use-remote'

/** Reads that answer a page at a time. */
export type PagedName = 'transactions.list' | 'messages.list' | 'security.log'
export type ItemOf<Name extends PagedName> = OutputOf<Name>['items'][number]

export interface Paged<Name extends PagedName> {
  /** Every item loaded so far. */
  items: ItemOf<Name>[]
  /** The pages as answered; the first carries what holds for the whole list. */
  pages: OutputOf<Name>[]
}

export interface RemotePages<Name extends PagedName> extends Remote<Paged<Name>> {
  hasMore: boolean
  loadingMore: boolean
  /** Ignored while a page is on its way or none is left. */
  loadMore: () => void
}

/** What the first page says of the whole, and how many entries of all pages could not be read. */
function metaOf(first: Meta, results: readonly { meta: Meta }[]): Meta {
  const unreadable = results.reduce((sum, { meta }) => sum + (meta.unreadable ?? 0), 0)
  return unreadable === 0 ? first : { ...first, unreadable }
}

function merge<Name extends PagedName>(results: Result<OutputOf<Name>>[] | undefined) {
  const first = results?.[0]
  if (!results || !first) return undefined
  const pages = results.map(({ data }) => data)
  // A union of two page types loses the link between page and item; the name restores it.
  return {
    data: { pages, items: pages.flatMap((page): ItemOf<Name>[] => page.items as ItemOf<Name>[]) },
    meta: metaOf(first.meta, results),
  }
}

/** Binds the paging read hook to a client. */
export function createUseRemotePages({ client, queryClient, now }: RemoteContext) {
  return function useRemotePages<Name extends PagedName>(
    name: Name,
    input: Omit<InputOf<Name>, 'cursor'>,
    { enabled = true }: RemoteOptions = {},
  ): RemotePages<Name> {
    const query = useInfiniteQuery(
      {
        queryKey: [name, input, 'pages'] as const,
        queryFn: ({ signal, pageParam }): Promise<Result<OutputOf<Name>>> =>
          client.call(name, { ...input, ...(pageParam === null ? {} : { cursor: pageParam }) }, { signal }),
        initialPageParam: null as string | null,
        getNextPageParam: (last: Result<OutputOf<Name>>) => last.data.nextCursor,
        enabled,
      },
      queryClient,
    )
    const slow = useSlow(enabled && query.data === undefined && query.failureCount === 0)
    const online = useOnline()
    const { refetch, fetchNextPage, hasNextPage, isFetching } = query
    const loadMore = useCallback(() => {
      // Two calls may come before the next render: the second must not cancel the first.
      if (hasNextPage && !isFetching) void fetchNextPage({ cancelRefetch: false })
    }, [fetchNextPage, hasNextPage, isFetching])
    const refresh = useCallback(() => void refetch(), [refetch])
    return {
      view: decideView<Paged<Name>>(remoteState(query, merge<Name>(query.data?.pages), { online, slow }, now)),
      refresh,
      hasMore: hasNextPage,
      loadingMore: query.isFetchingNextPage,
      loadMore,
    }
  }
}
