import { useEffect, useState, useSyncExternalStore } from 'react'
import { onlineManager } from '@tanstack/react-query'
import type { Failure, Meta } from '@/contract'
import { toFailure } from '../app-error'
import type { RemoteState } from './decide-view'

/** ms after which a first load is shown as slower than usual. */
const SLOW_AFTER = 3_000

/** True once `waiting` has been true for `SLOW_AFTER` ms. */
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

export interface QueryFacts {
  error: Error | null
  failureReason: Error | null
  fetchStatus: 'fetching' | 'paused' | 'idle'
}

/** Builds the input of `decideView`. `failureReason` is set during retries, `error` only after the last one. */
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
