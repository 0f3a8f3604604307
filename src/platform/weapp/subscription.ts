import type { AlertKind, ConsentOutcome } from '@/contract'
import { callHost } from '../common/call'
import { MAX_KINDS_PER_REQUEST, templateIds } from '../common/templates'
import type { Platform, SubscriptionResult } from '../types'
import type { WeappApi } from './api'

const OUTCOMES: Record<string, ConsentOutcome> = { accept: 'accepted', reject: 'refused', ban: 'banned', filter: 'filtered' }
/** 20004: the user has switched off all subscription messages of this app. */
const MAIN_SWITCH_OFF = 20004

/**
 * WeChat's subscription panel. It opens only inside a tap, so nothing is awaited before the call.
 * Ids without an answer were dropped by WeChat (duplicate title, deleted template) and count as filtered.
 */
export function createSubscription(api: WeappApi): Platform['requestSubscription'] {
  const ids = templateIds('weapp')
  let open = false
  return async (kinds: readonly AlertKind[]): Promise<SubscriptionResult> => {
    if (!api.requestSubscribeMessage) return { status: 'unavailable' }
    if (open) return { status: 'busy' }
    open = true
    const asked = kinds.slice(0, MAX_KINDS_PER_REQUEST)
    const called = await callHost<Record<string, string>>((callbacks) =>
      api.requestSubscribeMessage?.({ tmplIds: asked.map((kind) => ids[kind]), ...callbacks }),
    )
    open = false
    if (!called.ok) return { status: called.error.errCode === MAIN_SWITCH_OFF ? 'off' : 'unavailable' }
    return { status: 'answered', outcomes: asked.map((kind) => ({ kind, outcome: OUTCOMES[called.value[ids[kind]] ?? ''] ?? 'filtered' })) }
  }
}
