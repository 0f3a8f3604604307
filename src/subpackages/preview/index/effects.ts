import type { ScenarioId } from '@mock'
import type { Destination } from '@/navigation'

/** Where the effect of a scenario is seen. */
export interface Effect {
  to: Destination
  params?: Record<string, string>
}

const home: Effect = { to: 'home' }
/** The bind form, filled in with the base persona's numbers: what is left is a code and a tap. */
const bind: Effect = { to: 'bind', params: { fill: 'employee' } }
const alerts: Effect = { to: 'alerts' }
const verification: Effect = { to: 'verification', params: { channel: 'national', mode: 'register' } }

/** Scenarios that are not seen on home. */
const ELSEWHERE: Partial<Record<ScenarioId, Effect>> = {
  'answer-lost': { to: 'workplace' },
  'wrong-password': bind,
  locked: bind,
  'card-bound-elsewhere': bind,
  'card-not-found': bind,
  'pending-charge': { to: 'transactions' },
  reversal: { to: 'transactions' },
  'low-balance': alerts,
  'family-grant': { to: 'family' },
  'family-partial': { to: 'family' },
  'authorization-refused': { to: 'authorize' },
  'subscription-refused': alerts,
  'subscription-banned': alerts,
  'subscription-off': alerts,
  'password-due': { to: 'security' },
  'password-overdue': { to: 'security' },
  'photo-blurred': verification,
  'face-fails': verification,
  'camera-denied': verification,
  'location-refused': { to: 'institutions' },
  'authorization-cancelled': { to: 'channels' },
  mismatch: { to: 'insight' },
  throttled: bind,
  employer: { to: 'enterprise' },
  'employer-batch': { to: 'enterprise' },
  'employer-throttled': { to: 'enterprise' },
  'employer-half-fails': { to: 'enterprise' },
  'employer-outage': { to: 'enterprise' },
  'employer-answer-lost': { to: 'enterprise' },
  'employer-session-ends': { to: 'enterprise' },
  'employer-nobody-asked': { to: 'enterprise' },
  'employer-large': { to: 'enterprise' },
  'work-consent-asked': { to: 'workplace' },
}

/** A scenario lands on its effect, so that nobody has to know which page to open. */
export const effectOf = (id: ScenarioId): Effect => ELSEWHERE[id] ?? home
