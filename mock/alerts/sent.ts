import type { AlertKind, Host, Message } from '@/contract'
import { templateOf } from '@/domain/alert-message'
import { inboxOf } from './alerts'
import type { Call, Insurer } from '../call'
import { keepRefusals } from './rewind'
import type { CardAlerts } from '../storage/documents'
import type { MessageJob } from '../storage/jobs'

/** A message with its destination. */
export interface Sending {
  message: Message
  host: Host
  /** The person's id at the host's vendor. */
  openId: string | null
}

/** Message and destination of a job; null where it is no longer to be sent. `openId` is null without a confirmed device on that host. */
export async function sendingOf({ tx }: Pick<Call, 'tx'>, { userId, cardId, messageId }: MessageJob): Promise<Sending | null> {
  const user = await tx.user.get(userId)
  const message = (await tx.inbox.get(cardId))?.messages.find(({ id }) => id === messageId)
  if (!user || message?.delivery.channel !== 'platform') return null
  const { host } = message.delivery
  // An unconfirmed device may be somebody else's.
  const theirs = user.devices.filter((device) => device.host === host && device.confirmed && device.openId !== null)
  const [latest] = theirs.sort((a, b) => b.lastSeenAt - a.lastSeenAt)
  return { message, host, openId: latest?.openId ?? null }
}

/** `refused`: the person refuses this kind, no sends are left. `untaken`: the vendor did not accept it, its send comes back. */
type Unsent = 'refused' | 'untaken'

/** Records that a platform message was not delivered; it stays in the inbox. */
export async function noteUnsent(call: Insurer, { userId, cardId, messageId }: MessageJob, why: Unsent): Promise<void> {
  const card = (await call.tx.user.get(userId))?.cards.find((known) => known.cardId === cardId)
  const message = (await inboxOf(call, cardId)).messages.find(({ id }) => id === messageId)
  if (!card || message?.delivery.channel !== 'platform') return
  const kind = templateOf(message.body)
  const day = message.delivery.at.slice(0, 10)
  message.delivery = { channel: 'inbox', reason: 'platform-refused' }
  if (kind !== null) takeBack(card.alerts, kind, why, { day, now: call.now })
}

/** @param day the send was counted on */
function takeBack(alerts: CardAlerts, kind: AlertKind, why: Unsent, { day, now }: { day: string; now: number }): void {
  const { credits, sent } = alerts.state
  const before = (credits[kind] ?? 0) + 1
  if (why === 'refused') keepRefusals(alerts, [{ kind, at: now, count: before }])
  const left = why === 'refused' ? 0 : before
  const counts = sent.day === day ? { ...sent.counts, [kind]: Math.max(0, (sent.counts[kind] ?? 0) - 1) } : sent.counts
  alerts.state = { ...alerts.state, credits: { ...credits, [kind]: left }, sent: { ...sent, counts } }
}
