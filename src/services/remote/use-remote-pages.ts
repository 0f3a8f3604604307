import { useCallback, useMemo } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { InputOf, Meta, Operation, OutputOf, SumPart } from '@/contract'
import { unevenIn } from '../answer-guard'
import type { Result } from '../client'
import { useRuntime } from '../runtime-provider'
import { decideView } from './decide-view'
import { keptBy } from './kept-by'
import { readNewest } from './read-newest'
import { remoteState, useOnline, useSlow } from './remote-state'
import type { Remote, RemoteOptions } from './use-remote'

/** Reads with a cursor. */
export type PagedName =
  | 'transactions.list'
  | 'messages.list'
  | 'security.log'
  | 'institutions.list'
  | 'drugs.list'
  | 'employer.issues'
  | 'employer.batch-rows'
  | 'employer.audit'
  | 'workplace.looks'
export type ItemOf<Name extends PagedName> = OutputOf<Name>['items'][number]

export interface Paged<Name extends PagedName> {
  /** Every item loaded so far. */
  items: ItemOf<Name>[]
  /** The answers in order; totals of the whole list are in the first. */
  pages: OutputOf<Name>[]
}

export interface RemotePages<Name extends PagedName> extends Remote<Paged<Name>> {
  hasMore: boolean
  loadingMore: boolean
  /** Does nothing while a page is loading or none is left. */
  loadMore: () => void
}

/** Sums that do not add up in one page, or in all pages together, because a month may span several. */
function unevenOf<Name extends PagedName>(name: Name, input: object, results: Result<OutputOf<Name>>[], unreadable: number): SumPart[] {
  const found = results.flatMap(({ meta }) => meta.uneven ?? [])
  if (name !== 'transactions.list') return found
  const pages = results.map(({ data }) => data) as OutputOf<'transactions.list'>[] // the name fixes the type
  const [first, last] = [pages[0], pages[pages.length - 1]]
  if (!first || !last) return found
  const months = new Map(pages.flatMap((page) => page.months.map((month) => [month.month, month] as const)))
  const whole = { ...first, items: pages.flatMap(({ items }) => items), months: Array.from(months.values()), nextCursor: last.nextCursor }
  const together = unevenIn('transactions.list', input as InputOf<'transactions.list'>, whole, unreadable) // as above
  return Array.from(new Set(found.concat(together ?? 'month-totals')))
}

/** Meta of the list: the first page's, with the unreadable entries and uneven sums of all pages. */
function metaOf<Name extends PagedName>(name: Name, input: object, results: Result<OutputOf<Name>>[], first: Meta): Meta {
  const unreadable = results.reduce((sum, { meta }) => sum + (meta.unreadable ?? 0), 0)
  const uneven = unevenOf(name, input, results, unreadable)
  return { ...first, ...(unreadable === 0 ? {} : { unreadable }), ...(uneven.length === 0 ? {} : { uneven }) }
}

function merge<Name extends PagedName>(name: Name, input: object, results: Result<OutputOf<Name>>[] | undefined) {
  const first = results?.[0]
  if (!results || !first) return undefined
  const pages = results.map(({ data }) => data)
  // A union of page types loses the link between page and item type; the name restores it.
  return {
    data: { pages, items: pages.flatMap((page): ItemOf<Name>[] => page.items as ItemOf<Name>[]) },
    meta: metaOf(name, input, results, first.meta),
  }
}

/** Reads a list page by page. All pages share one cache entry. */
export function useRemotePages<Name extends PagedName>(
  operation: Operation<Name>,
  input: Omit<InputOf<Name>, 'cursor'>,
  { enabled = true }: RemoteOptions = {},
): RemotePages<Name> {
  const runtime = useRuntime()
  const { name } = operation
  const queryKey = [name, input, 'pages'] as const
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ signal, pageParam }): Promise<Result<OutputOf<Name>>> =>
      readNewest(runtime, queryKey, operation, { ...input, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Result<OutputOf<Name>>) => last.data.nextCursor,
    meta: keptBy(operation),
    enabled,
  })
  const slow = useSlow(enabled && query.data === undefined && query.failureCount === 0)
  const online = useOnline()
  const { refetch, fetchNextPage, hasNextPage, isFetching } = query
  const loadMore = useCallback(() => {
    // Two calls may come before the next render; the second must not cancel the first one's request.
    if (hasNextPage && !isFetching) void fetchNextPage({ cancelRefetch: false })
  }, [fetchNextPage, hasNextPage, isFetching])
  const refresh = useCallback(() => void refetch(), [refetch])
  const asked = JSON.stringify(input)
  const merged = useMemo(() => merge(name, JSON.parse(asked) as object, query.data?.pages), [name, asked, query.data])
  return {
    view: decideView<Paged<Name>>(remoteState(query, merged, { online, slow }, runtime.platform.now)),
    refresh,
    hasMore: hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore,
  }
}
