import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { OperationName } from '@/contract'
import { employerBatch, employerBatchRows, employerCancelBatch, employerRetryBatch } from '@/contract/operations/employer-batches'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useOutcome } from '@/services/remote/use-outcome'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { useRuntime } from '@/services/runtime-provider'
import { ownFailure } from '@/services/use-officer'

/** ms between an answer and the next question how far it is. */
const ASK_EVERY = 1_000
/** ms after a failure: a network that is gone is not asked for each second. */
const ASK_AFTER_FAILURE = 10_000

/** Whether the page is in front, and not covered or in the background. */
function useFront(): boolean {
  const [front, setFront] = useState(true)
  useDidShow(() => setFront(true))
  useDidHide(() => setFront(false))
  return front
}

/**
 * A batch, asked for at most once a second while it runs and its page is in front. The job is the server's: a page that comes back reads
 * where it has got to meanwhile.
 * @param may whether it may be read now
 */
export function useBatch(batchId: string, may: boolean) {
  const front = useFront()
  const enabled = may && batchId !== ''
  const batch = useRemote(employerBatch, { batchId }, { enabled })
  const rows = useRemotePages(employerBatchRows, { batchId, failed: 'true' }, { enabled })
  const { view, refresh } = batch
  const data = 'data' in view ? view.data : null
  const cancel = useOutcome(useAction(employerCancelBatch), data, (_before, { state }) => state === 'cancelled')
  const retry = useOutcome(useAction(employerRetryBatch), data, (before, now) => now.retryable < before.retryable)
  const running = data?.state === 'running'
  const idle = 'data' in view && !view.refreshing
  const answered = 'data' in view ? view.meta.requestId : null
  const wait = view.phase === 'offline' ? ASK_AFTER_FAILURE : ASK_EVERY
  useEffect(() => {
    if (!enabled || !front || !running || !idle) return undefined
    const timer = setTimeout(refresh, wait)
    return () => clearTimeout(timer)
  }, [enabled, front, running, idle, answered, wait, refresh])
  // What was last asked for is old by the time that the page comes back.
  const hidden = useRef(false)
  useEffect(() => {
    if (front && hidden.current && enabled) refresh()
    hidden.current = !front
  }, [front, enabled, refresh])
  useAfterEnd(running, data !== null)
  useRowsOf(enabled && front, data ? `${data.failed} ${data.retryable} ${data.state}` : null, running, rows)
  return {
    view,
    refresh,
    data,
    rows,
    cancel: { ...cancel, failure: ownFailure(cancel.failure), run: () => cancel.run({ batchId }) },
    retry: { ...retry, failure: ownFailure(retry.failure), run: () => void retry.run({ batchId }) },
  }
}

export type ShownBatch = ReturnType<typeof useBatch>

/** Reads that a batch changes when it is over. No write says so: the server ends it. */
const AFTER_END: readonly OperationName[] = ['employer.workforce', 'employer.analysis', 'employer.audit', 'employer.export-preview']

/** What other pages have read is out of date once a batch that was seen running is over. */
function useAfterEnd(running: boolean, known: boolean): void {
  const { queryClient } = useRuntime()
  const ran = useRef(false)
  useEffect(() => {
    if (!known) return
    if (ran.current && !running) for (const read of AFTER_END) void queryClient.invalidateQueries({ queryKey: [read] })
    ran.current = running
  }, [running, known, queryClient])
}

interface Rows {
  view: { phase: string; data?: { pages: readonly unknown[] } }
  refresh: () => void
}

/**
 * Reads the failures again when their number changes. While the batch runs only the first page is read so: somebody who opened more of
 * them would have all of these read each second.
 */
function useRowsOf(active: boolean, state: string | null, running: boolean, { view, refresh }: Rows): void {
  const read = useRef<string | null>(null)
  const few = (view.data?.pages.length ?? 0) <= 1
  useEffect(() => {
    if (!active || state === null) return
    const first = read.current === null
    if (read.current === state || (running && !few)) return
    read.current = state
    if (!first) refresh()
  }, [active, state, running, few, refresh])
}
