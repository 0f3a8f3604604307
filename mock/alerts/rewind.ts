import { ALERT_KINDS, type AlertKind, type Message } from '@/contract'
import { templateOf } from '@/domain/alert-message'
import type { AlertState, AlertStep } from '@/domain/alert-state'
import { toDate, toIso, toMs } from '@/domain/beijing-time'
import { countUnread, type AlertSource } from './source'
import type { CardAlerts } from '../storage/documents'

/** Platform refusals kept per card, to be undone when the clock is moved back. */
const REFUSALS_KEPT = 20

type SendsLeft = AlertState['credits']

/** Sends lost to platform refusals in one step; given back if the clock is moved to before it. */
export function lostIn(before: SendsLeft, step: AlertStep): CardAlerts['refused'] {
  const refused = [...step.deliveries, ...step.drafts.map(({ body, at, delivery }) => ({ kind: templateOf(body), at, delivery }))].filter(
    ({ delivery }) => delivery.channel === 'inbox' && delivery.reason === 'platform-refused',
  )
  return ALERT_KINDS.flatMap((kind) => {
    const first = refused.find((item) => item.kind === kind)
    const count = before[kind] ?? 0
    return first && count > 0 ? [{ kind, at: first.at, count }] : []
  })
}

export const keepRefusals = (alerts: CardAlerts, lost: CardAlerts['refused']): void => {
  if (lost.length > 0) alerts.refused = alerts.refused.concat(lost).slice(-REFUSALS_KEPT)
}

const sentAt = ({ delivery }: Message): string | null => (delivery.channel === 'platform' ? delivery.at : null)

/** Platform messages by kind whose time passes a test. */
function countSends(messages: readonly Message[], counts: (at: string) => boolean): SendsLeft {
  const sends: SendsLeft = {}
  for (const message of messages) {
    const [kind, at] = [templateOf(message.body), sentAt(message)]
    if (kind !== null && at !== null && counts(at)) sends[kind] = (sends[kind] ?? 0) + 1
  }
  return sends
}

/** Sends left per kind at `now`: those used or lost later are added back. */
function sendsLeftAt({ state, refused }: CardAlerts, messages: readonly Message[], now: number): SendsLeft {
  const credits = { ...state.credits }
  const add = (kind: AlertKind, count: number): void => {
    credits[kind] = (credits[kind] ?? 0) + count
  }
  const later = countSends(messages, (at) => at > toIso(now))
  for (const kind of ALERT_KINDS) if (later[kind]) add(kind, later[kind])
  for (const { kind, at, count } of refused) if (at > now) add(kind, count)
  return credits
}

/**
 * The clock was moved back to `now`: messages from after it are deleted, their sends come back, and what was
 * queued at that moment is queued again. Saved rules stay.
 * @param then the card's alerts at `now`, as replayed from its history
 */
export function rewindCard({ card, inbox }: Pick<AlertSource, 'card' | 'inbox'>, then: CardAlerts, now: number): void {
  const { cardId, alerts } = card
  const until = toIso(now)
  const mine = inbox.messages
  const credits = sendsLeftAt(alerts, mine, now)
  const kept = mine.filter(({ createdAt }) => createdAt <= until)
  const keyOf = ({ id }: Message): string => id.slice(cardId.length + 1)
  const queue = then.state.queue.filter(({ key }) => kept.some((message) => keyOf(message) === key))
  for (const message of kept) {
    const [kind, at] = [templateOf(message.body), sentAt(message)]
    const waits = queue.find(({ key }) => key === keyOf(message))
    if (!waits && kind !== null && at !== null && at > until) queue.push({ key: keyOf(message), kind, due: toMs(at) })
    const due = queue.find(({ key }) => key === keyOf(message))?.due
    if (due !== undefined) message.delivery = { channel: 'queued', until: toIso(due) }
  }
  const day = toDate(now)
  const counts = countSends(kept, (at) => toDate(at) === day)
  inbox.messages = kept
  countUnread({ card, inbox })
  alerts.state = { ...then.state, credits, queue, sent: { day, counts } }
  alerts.refused = alerts.refused.filter(({ at }) => at <= now)
  alerts.cursor = then.cursor
  alerts.taken = then.taken
}
