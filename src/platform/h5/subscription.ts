import { MAX_KINDS_PER_REQUEST } from '../common/templates'
import type { Platform } from '../types'
import { askSubscription } from './dialog'

/** Subscription panel of the preview: a browser has no vendor panel, so an in-page one is shown. */
export function createSubscription(): Platform['requestSubscription'] {
  let open = false
  return async (kinds) => {
    if (open) return { status: 'busy' }
    open = true
    const asked = kinds.slice(0, MAX_KINDS_PER_REQUEST)
    const accepted = await askSubscription(asked)
    open = false
    return { status: 'answered', outcomes: asked.map((kind) => ({ kind, outcome: accepted.has(kind) ? 'accepted' : 'refused' })) }
  }
}
