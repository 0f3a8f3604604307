import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, InputOf, Operation, OperationName, OutputOf } from '@/contract'
import { digestOf } from '@/domain/digest'
import { isUnclear, toFailure } from '../app-error'
import type { Runtime } from '../runtime'
import { useRuntime } from '../runtime-provider'
import { readsAfterFailure } from './invalidation'

export interface Action<Name extends OperationName> {
  /** @returns the answer; null where the write failed, or while an earlier call is running */
  run: (input: InputOf<Name>) => Promise<OutputOf<Name> | null>
  pending: boolean
  failure: Failure | null
  reset: () => void
}

/**
 * Updates the cache before the write counts as done. Outdated reads are fetched again. Where the write changes whose data is shown,
 * cached reads are removed from memory and storage first.
 */
async function settle({ queryClient, offlineCache }: Runtime, { invalidates = [], forgets }: Operation): Promise<void> {
  const reads = invalidates.map((read) => ({ queryKey: [read] }))
  if (!forgets) {
    for (const read of reads) void queryClient.invalidateQueries(read)
    return
  }
  // A running fetch would be stored again after the removal.
  await Promise.all(reads.map((read) => queryClient.cancelQueries(read)))
  for (const read of reads) queryClient.removeQueries({ ...read, type: 'inactive' })
  await offlineCache.forget()
  for (const read of reads) void queryClient.resetQueries(read)
}

/** A failed write may have changed data, too. Offline, its reads are only marked stale and fetched once there is a network. */
function refreshAfter({ queryClient }: Runtime, operation: Operation, { code }: Failure): void {
  const refetchType = code === 'NET-OFFLINE' ? 'none' : 'active'
  for (const read of readsAfterFailure(operation, code)) void queryClient.invalidateQueries({ queryKey: [read], refetchType })
}

/**
 * Calls an operation that writes. Leaving the page does not cancel it, because the backend may have carried it out already.
 * A repeat of the same input after an unclear failure (timeout, broken connection, server fault) carries the same idempotency key.
 */
export function useAction<Name extends OperationName>(operation: Operation<Name>): Action<Name> {
  const runtime = useRuntime()
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const busy = useRef(false)
  const mounted = useRef(true)
  // Only a digest, because the input may contain a password, which must not be kept after the call.
  const chain = useRef<{ key: string; digest: number } | null>(null)

  useEffect(() => {
    mounted.current = true
    return () => void (mounted.current = false)
  }, [])

  const keyFor = useCallback(
    (input: InputOf<Name>): string => {
      const text = JSON.stringify(input)
      const { key, digest } = chain.current ?? {}
      if (key !== undefined && digestOf(key + text) === digest) return key
      const next = runtime.client.newKey()
      chain.current = { key: next, digest: digestOf(next + text) }
      return next
    },
    [runtime],
  )

  const run = useCallback(
    async (input: InputOf<Name>): Promise<OutputOf<Name> | null> => {
      // A ref, because two taps may come before the next render updates the state.
      if (busy.current) return null
      busy.current = true
      setPending(true)
      setFailure(null)
      const key = keyFor(input)
      try {
        const { data } = await runtime.client.call(operation, input, { idempotencyKey: key })
        chain.current = null
        await settle(runtime, operation)
        return data
      } catch (thrown) {
        const met = toFailure(thrown, runtime.platform.now())
        if (!isUnclear(met.code)) chain.current = null
        refreshAfter(runtime, operation, met)
        if (mounted.current) setFailure(met)
        return null
      } finally {
        busy.current = false
        if (mounted.current) setPending(false)
      }
    },
    [keyFor, operation, runtime],
  )

  const reset = useCallback(() => setFailure(null), [])
  return { run, pending, failure, reset }
}
