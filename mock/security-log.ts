import type { SecurityEvent } from '@/contract'
import { nextSerial, type Context } from './context'

/** Events kept a user; older ones go, so that the stored state stays small. */
const LOG_LIMIT = 100

/** Writes down what happened to an account, with the device it came from where it was this user's own. */
export function logEvent(context: Context, userId: string, kind: SecurityEvent['kind']): void {
  const { state, now, session } = context
  const own = session?.userId === userId ? state.devices.find(({ deviceId }) => deviceId === session.deviceId) : undefined
  const event = { id: `e${nextSerial(state)}`, userId, at: now, kind, device: own?.name ?? null }
  const mine = state.log.filter((item) => item.userId === userId)
  const dropped = new Set(mine.slice(0, Math.max(0, mine.length + 1 - LOG_LIMIT)))
  state.log = state.log.filter((item) => !dropped.has(item)).concat(event)
}

/** Tells everybody who has the record bound; a stranger's tries are the owner's business. */
export function logForOwners(context: Context, recordId: string, kind: SecurityEvent['kind']): void {
  for (const binding of context.state.bindings) if (binding.recordId === recordId) logEvent(context, binding.userId, kind)
}
