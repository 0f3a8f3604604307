import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, InputOf, OperationName, OutputOf } from '@/contract'
import { isUnclear, toFailure } from '../app-error'
import { FORGETS, invalidatedBy, readsAfterFailure } from './invalidation'
import type { RemoteContext } from './use-remote'

export interface Action<Name extends OperationName> {
  /** @returns what was answered; null when it failed or when an earlier tap is still at work */
  run: (input: InputOf<Name>) => Promise<OutputOf<Name> | null>
  pending: boolean
  failure: Failure | null
  reset: () => void
}

/** Before success shows: what a write made out of date is asked for again; what it made another's is gone, in memory and on the phone. */
async function settle({ queryClient, forget }: RemoteContext, name: OperationName): Promise<void> {
  const reads = invalidatedBy(name).map((read) => ({ queryKey: [read] }))
  if (!FORGETS.has(name)) {
    for (const read of reads) void queryClient.invalidateQueries(read)
    return
  }
  // An answer under way would be kept after everything else was forgotten.
  await Promise.all(reads.map((read) => queryClient.cancelQueries(read)))
  for (const read of reads) queryClient.removeQueries({ ...read, type: 'inactive' })
  await forget()
  for (const read of reads) void queryClient.resetQueries(read)
}

/** A failed write may have changed what is shown, too. Without a network it is asked for again once there is one. */
function refreshAfter({ queryClient }: RemoteContext, name: OperationName, { code }: Failure): void {
  const refetchType = code === 'NET-OFFLINE' ? 'none' : 'active'
  for (const read of readsAfterFailure(name, code)) void queryClient.invalidateQueries({ queryKey: [read], refetchType })
}

/**
 * Binds the write hook to a client. A write is not cancelled when the page is left: it may have happened.
 * A repeat of the same input after an unclear failure (timeout, broken connection, server fault) carries the same idempotency key.
 */
export function createUseAction(context: RemoteContext) {
  const { client, now } = context
  return function useAction<Name extends OperationName>(name: Name): Action<Name> {
    const [pending, setPending] = useState(false)
    const [failure, setFailure] = useState<Failure | null>(null)
    const busy = useRef(false)
    const mounted = useRef(true)
    const chain = useRef<{ key: string; input: string } | null>(null)

    useEffect(() => {
      mounted.current = true
      return () => void (mounted.current = false)
    }, [])

    const keyFor = useCallback((input: InputOf<Name>): string => {
      const text = JSON.stringify(input)
      if (chain.current?.input !== text) chain.current = { key: client.newKey(), input: text }
      return chain.current.key
    }, [])

    const run = useCallback(
      async (input: InputOf<Name>): Promise<OutputOf<Name> | null> => {
        // State is too late for a double tap: both taps may come before the next render.
        if (busy.current) return null
        busy.current = true
        setPending(true)
        setFailure(null)
        const key = keyFor(input)
        try {
          const { data } = await client.call(name, input, { idempotencyKey: key })
          chain.current = null
          await settle(context, name)
          return data
        } catch (thrown) {
          const met = toFailure(thrown, now())
          if (!isUnclear(met.code)) chain.current = null
          refreshAfter(context, name, met)
          if (mounted.current) setFailure(met)
          return null
        } finally {
          busy.current = false
          if (mounted.current) setPending(false)
        }
      },
      [keyFor, name],
    )

    const reset = useCallback(() => setFailure(null), [])
    return { run, pending, failure, reset }
  }
}
