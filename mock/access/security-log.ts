import type { ChannelId } from '@/contract'
import { type Call, recordDocument } from '../call'
import type { LoggedEvent, User } from '../storage/documents'

/** Events kept per user; beyond, the oldest goes. */
const LOG_LIMIT = 100

type Within = Pick<Call, 'tx'>

/** Adds one event and drops those beyond the limit. */
async function write({ tx }: Within, userId: string, event: Omit<LoggedEvent, 'id'>): Promise<void> {
  const log = await tx.log.open(userId, {})
  log.events = log.events.concat({ id: `e${log.next}`, ...event }).slice(-LOG_LIMIT)
  log.next += 1
}

/** Logs an event of a user, with the device where the caller is that user. */
export async function logEvent(
  call: Pick<Call, 'tx' | 'now' | 'caller'>,
  userId: string,
  kind: LoggedEvent['kind'],
  channel: ChannelId | null = null,
): Promise<void> {
  const { now, caller } = call
  const device = caller?.user.userId === userId ? caller.device.name : null
  await write(call, userId, { at: now, kind, device, channel })
}

/** Seeds the log of a previewed persona: consent, sign-in and cards, then other devices. */
export async function seedLog(within: Within, { userId, devices, cards }: User, boundAt: number): Promise<void> {
  const [own, ...others] = devices
  const past = (at: number, kind: LoggedEvent['kind'], device: string | null): Promise<void> =>
    write(within, userId, { at, kind, device, channel: null })
  await past(boundAt, 'consent-given', own?.name ?? null)
  await past(boundAt, 'signed-in', own?.name ?? null)
  for (const { boundAt: at } of cards) await past(at, 'card-bound', own?.name ?? null)
  for (const { firstSeenAt, name } of others) await past(firstSeenAt, 'signed-in', name)
}

/** Logs an event for every user who has the record bound, so that owners see a stranger's tries. */
export async function logForOwners(call: Call, recordId: string, kind: LoggedEvent['kind']): Promise<void> {
  const { boundBy } = await recordDocument(call, recordId)
  for (const { userId } of boundBy) if (await call.tx.user.get(userId)) await logEvent(call, userId, kind)
}
