import { useEffect, useState, useSyncExternalStore } from 'react'
import { onlineManager } from '@tanstack/react-query'
import type { Failure, Meta } from '@/contract'
import { toFailure } from '../app-error'
import type { RemoteState } from './decide-view'

/** ms after which a first load says that it takes longer than usual. */
export const SLOW_AFTER = 3_000

/** Becomes true when `waiting` has lasted. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [waiting])
  return slow
}

const subscribeOnline = (listener: () => void) => onlineManager.subscribe(listener)
const isOnline = () => onlineManager.isOnline()
/** Whether the host has a network. */
export const useOnline = (): boolean => useSyncExternalStore(subscribeOnline, isOnline, isOnline)

/** The fields of a query result that matter here. */
export interface QueryFacts {
  error: Error | null
  failureReason: Error | null
  fetchStatus: 'fetching' | 'paused' | 'idle'
}

/** The state a view is decided from. `failureReason` is there during retries, `error` only after the last. */
export function remoteState<Data>(
  facts: QueryFacts,
  answer: { data: Data; meta: Meta } | undefined,
  host: { online: boolean; slow: boolean },
  now: () => number,
): RemoteState<Data> {
  const thrown = facts.failureReason ?? facts.error
  const failure: Failure | null = thrown === null ? null : toFailure(thrown, now())
  return {
    data: answer?.data,
    meta: answer?.meta,
    failure,
    fetching: facts.fetchStatus === 'fetching',
    ...host,
  }
}
