import { useCallback, useState } from 'react'
import { PRIMARY_CARD, type AlertKind, type ErrorCode, type Failure } from '@/contract'
import { alertsRecordConsent } from '@/contract/operations/alerts'
import type { SubscriptionResult } from '@/platform/types'
import { localFailure } from './app-error'
import { useAction } from './remote/use-action'
import { useRuntime } from './runtime-provider'

export interface Subscribe {
  /**
   * Call inside the tap handler, before anything is awaited, as WeChat and Alipay require.
   * @returns null while an earlier panel is still open
   */
  ask: (kinds: readonly AlertKind[]) => Promise<SubscriptionResult | null>
  pending: boolean
  /** SUB-* where the user or the host refused, or why the answer could not be recorded. */
  failure: Failure | null
  reset: () => void
}

/** Failure code of a panel's result; null where everything was accepted or nothing was decided. */
function consentCode(result: SubscriptionResult): ErrorCode | null {
  if (result.status === 'off') return 'SUB-OFF'
  if (result.status !== 'answered') return null
  const has = (wanted: string) => result.outcomes.some(({ outcome }) => outcome === wanted)
  if (has('banned') || has('filtered')) return 'SUB-BANNED'
  return has('refused') ? 'SUB-REFUSED' : null
}

/** Requests subscription messages and records the answers in the backend. */
export function useSubscribe(cardId = PRIMARY_CARD): Subscribe {
  const { platform } = useRuntime()
  const record = useAction(alertsRecordConsent)
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
    [cardId, platform, run],
  )
  const reset = useCallback(() => {
    setRefusal(null)
    resetRecord()
  }, [resetRecord])
  return { ask, pending: asking || record.pending, failure: refusal ?? record.failure, reset }
}
