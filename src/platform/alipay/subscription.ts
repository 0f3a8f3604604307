import type { AlertKind } from '@/contract'
import { callHost } from '../common/call'
import { MAX_KINDS_PER_REQUEST, templateIds } from '../common/templates'
import type { Platform, SubscriptionResult } from '../types'
import type { AlipayApi, SubscribeReply } from './api'

/** `fail` codes that are handled. The others (203, 100201, 106002, 106008 …) cannot be resolved by the user. */
const CANCELLED = 11
const PANEL_OPEN = 15

/**
 * Alipay's subscription panel. `success` is also called after a refusal, so only the list of subscribed ids counts. Closing the panel
 * fails with code 11, which counts as a refusal of all.
 */
export function createSubscription(api: AlipayApi): Platform['requestSubscription'] {
  const ids = templateIds('alipay')
  return async (kinds: readonly AlertKind[]): Promise<SubscriptionResult> => {
    if (!api.requestSubscribeMessage) return { status: 'unavailable' }
    const asked = kinds.slice(0, MAX_KINDS_PER_REQUEST)
    const called = await callHost<SubscribeReply>((callbacks) =>
      api.requestSubscribeMessage?.({ entityIds: asked.map((kind) => ids[kind]), ...callbacks }),
    )
    if (!called.ok && called.error.error === PANEL_OPEN) return { status: 'busy' }
    if (!called.ok && called.error.error !== CANCELLED) return { status: 'unavailable' }
    const accepted = new Set(called.ok ? called.value.result?.subscribedEntityIds : [])
    return { status: 'answered', outcomes: asked.map((kind) => ({ kind, outcome: accepted.has(ids[kind]) ? 'accepted' : 'refused' })) }
  }
}
