import type { ChannelId, SecurityEvent } from '@/contract'
import { nextSerial, type Context } from './context'
import type { LoggedEvent } from './state'

/** Events kept a user; older ones go, so that the stored state stays small. */
const LOG_LIMIT = 100

/** Adds one event; what is older than the limit goes. */
function write({ state }: Pick<Context, 'state'>, event: Omit<LoggedEvent, 'id'>): void {
  const mine = state.log.filter((item) => item.userId === event.userId)
  const dropped = new Set(mine.slice(0, Math.max(0, mine.length + 1 - LOG_LIMIT)))
  state.log = state.log.filter((item) => !dropped.has(item)).concat({ id: `e${nextSerial(state)}`, ...event })
}

/** Writes down what happened to an account, with the device it came from where it was this user's own. */
export function logEvent(context: Context, userId: string, kind: SecurityEvent['kind'], channel: ChannelId | null = null): void {
  const { state, now, session } = context
  const own = session?.userId === userId ? state.devices.find(({ deviceId }) => deviceId === session.deviceId) : undefined
  write(context, { userId, at: now, kind, device: own?.name ?? null, channel })
}

/** What a previewed person's account went through before the preview began: consent, sign-in and cards, then other devices. */
export function tellPast(context: Context, userId: string, boundAt: number): void {
  const { state } = context
  const [own, ...others] = state.devices.filter((device) => device.userId === userId)
  const past = (at: number, kind: SecurityEvent['kind'], device: string | null): void =>
    write(context, { userId, at, kind, device, channel: null })
  past(boundAt, 'consent-given', own?.name ?? null)
  past(boundAt, 'signed-in', own?.name ?? null)
  for (const binding of state.bindings) if (binding.userId === userId) past(boundAt, 'card-bound', own?.name ?? null)
  for (const { firstSeenAt, name } of others) past(firstSeenAt, 'signed-in', name)
}

/** Tells everybody who has the record bound; a stranger's tries are the owner's business. */
export function logForOwners(context: Context, recordId: string, kind: SecurityEvent['kind']): void {
  for (const binding of context.state.bindings) if (binding.recordId === recordId) logEvent(context, binding.userId, kind)
}
