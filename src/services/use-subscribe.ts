import { useCallback, useState } from 'react'
import type { AlertKind, ErrorCode, Failure } from '@/contract'
import type { Platform, SubscriptionResult } from '@/platform/types'
import { localFailure } from './app-error'
import type { createUseAction } from './remote/use-action'

export interface Subscribe {
  /** Call inside the tap handler, before anything is awaited. @returns null when an earlier panel is still open */
  ask: (kinds: readonly AlertKind[]) => Promise<SubscriptionResult | null>
  pending: boolean
  /** SUB-* when the person or the host said no, or why the answer could not be recorded. */
  failure: Failure | null
  reset: () => void
}

interface SubscribeContext {
  useAction: ReturnType<typeof createUseAction>
  platform: Pick<Platform, 'requestSubscription' | 'now'>
}

/** What a panel's answer means for the person; null when everything asked was accepted or nothing was decided. */
export function consentCode(result: SubscriptionResult): ErrorCode | null {
  if (result.status === 'off') return 'SUB-OFF'
  if (result.status !== 'answered') return null
  const has = (wanted: string) => result.outcomes.some(({ outcome }) => outcome === wanted)
  if (has('banned') || has('filtered')) return 'SUB-BANNED'
  return has('refused') ? 'SUB-REFUSED' : null
}

/** Binds the hook that asks for subscription messages and tells the backend what was answered. */
export const createUseSubscribe = ({ useAction, platform }: SubscribeContext) =>
  function useSubscribe(cardId = 'primary'): Subscribe {
    const record = useAction('alerts.record-consent')
    const [refusal, setRefusal] = useState<Failure | null>(null)
    const [asking, setAsking] = useState(false)
    const { run, reset: resetRecord } = record
    const ask = useCallback(
      async (kinds: readonly AlertKind[]) => {
        const answering = platform.requestSubscription(kinds)
        setAsking(true)
        setRefusal(null)
        const result = await answering
        setAsking(false)
        if (result.status === 'busy') return null
        const code = consentCode(result)
        if (code) setRefusal(localFailure(code, platform.now()))
        if (result.status === 'answered') await run({ cardId, outcomes: result.outcomes })
        return result
      },
      [cardId, run],
    )
    const reset = useCallback(() => {
      setRefusal(null)
      resetRecord()
    }, [resetRecord])
    return { ask, pending: asking || record.pending, failure: refusal ?? record.failure, reset }
  }
