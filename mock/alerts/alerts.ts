import { ALERT_KINDS, type AlertKind, type AlertSettings, type Message } from '@/contract'
import { flushQueue } from '@/domain/alert-delivery'
import { changeRules, startState, takeEvent } from '@/domain/alert-rules'
import type { AlertDraft, AlertEvent, AlertRules, AlertStep } from '@/domain/alert-state'
import { totalOf } from '@/domain/ledger'
import { toIso } from '@/domain/beijing-time'
import { historyOf, knownAccount, type RecordHistory } from '../accounts/account-view'
import { countUnread, type AlertSource, type CardSource } from './source'
import { hostOf, type Call, epochOf } from '../call'
import type { InsurerEvent } from './event-types'
import { coverageAt, insurerEvents } from './events'
import { eventsSince } from './notices'
import { watchedOf } from '../family/watched'
import { keepRefusals, lostIn, rewindCard } from './rewind'
import type { Persona } from '../personas/types'
import type { Binding, CardAlerts, Inbox, User } from '../storage/documents'

/** Messages kept per card; beyond, the oldest goes. */
const MESSAGE_LIMIT = 150
/** Sends available while history is replayed, so that none runs out; afterwards the persona's own figure is set. */
const UNCOUNTED = 100_000

const messageId = (cardId: string, key: string): string => `${cardId}.${key}`

type Within = Pick<Call, 'tx' | 'sandbox' | 'ledger' | 'identity' | 'now'>

export const inboxOf = ({ tx }: Pick<Call, 'tx'>, cardId: string): Promise<Inbox> => tx.inbox.open(cardId, {})

/** Reads everything one card's messages are computed from. */
export async function cardSource(call: Within, card: Binding): Promise<CardSource> {
  const record = await call.tx.record.get(card.recordId)
  return {
    card,
    history: await historyOf(call, card.recordId),
    passwordChangedOn: record?.password?.changedOn ?? null,
    told: record?.told ?? [],
    relatives: card.familyAlerts === 'none' ? [] : await watchedOf(call, card.recordId),
    now: call.now,
  }
}

/** As `cardSource`, with inbox and delivery. */
export const sourceOf = async (call: Within, user: User, card: Binding): Promise<AlertSource> => ({
  ...(await cardSource(call, card)),
  inbox: await inboxOf(call, card.cardId),
  delivery: { host: hostOf(user, 'weapp'), platformAccepts: await call.identity.takesMessages(call) },
})

/**
 * Brings all cards of one user up to now: takes every event that became visible. Nobody else's
 * cards are touched, and an inbox is read only when there is something to put into it.
 * One large step and many small ones end in the same state.
 */
export async function advanceAlerts(call: Within, user: User): Promise<void> {
  for (const card of user.cards) {
    if (!isBehind(await cardSource(call, card))) continue
    const source = await sourceOf(call, user, card)
    const before = { ...card.alerts }
    const { drafts, sent } = advanceCard(source)
    for (const event of insurerEvents(source, before, drafts)) emitLater(call, event)
    if (call.identity.sends(source.delivery.host)) for (const key of sent) sendLater(call, user, card, messageId(card.cardId, key))
  }
}

const sendLater = ({ tx, sandbox }: Within, { userId }: User, { cardId }: Binding, messageId: string): void =>
  tx.later({ queue: 'message', at: null, key: `${epochOf(sandbox)}|${messageId}`, data: { userId, cardId, messageId } })

/** Queues an event for webhooks when this unit of work commits. The id holds the epoch, so that a reloaded preview emits anew. */
export function emitLater({ tx, sandbox }: Pick<Call, 'tx' | 'sandbox'>, event: InsurerEvent): void {
  const id = `${epochOf(sandbox)}|${event.id}`
  tx.later({ queue: 'event', at: null, key: id, data: { ...event, id } })
}

const nameOf = (event: AlertEvent): string => `${event.type}-${event.key}`

/** Events that became visible since the cursor. */
function newEvents(source: CardSource): AlertEvent[] {
  const { cursor, taken } = source.card.alerts
  return eventsSince(source, cursor).filter((event) => event.at !== cursor || !taken.includes(nameOf(event)))
}

/** Whether a card has anything to emit, send or take back; if not, nothing is written. */
function isBehind(source: CardSource): boolean {
  const { state, cursor } = source.card.alerts
  if (source.now < cursor || state.queue.some(({ due }) => due <= source.now)) return true
  return newEvents(source).length > 0 || insurerEvents(source, source.card.alerts, []).length > 0
}

/** Result of bringing a card up to now; empty where the clock went back. */
interface Advance {
  drafts: AlertDraft[]
  /** Keys of the messages that the platform takes now. */
  sent: string[]
}

export function advanceCard(source: AlertSource): Advance {
  const { card, now, delivery } = source
  const { alerts } = card
  alerts.coverage = coverageAt(source.history, now)
  if (now < alerts.cursor) {
    rewindCard(source, replayed(source), now)
    return { drafts: [], sent: [] }
  }
  const steps: AlertStep[] = []
  for (const event of newEvents(source)) {
    alerts.taken = event.at === alerts.cursor ? alerts.taken.concat(nameOf(event)) : [nameOf(event)]
    alerts.cursor = event.at
    const step = takeEvent(alerts.state, alerts, event, delivery)
    steps.push(step)
    apply(source, step)
  }
  const flushed = flushQueue(alerts.state, alerts, now, delivery)
  apply(source, flushed)
  if (now > alerts.cursor) {
    alerts.cursor = now
    alerts.taken = []
  }
  const told = [...steps, flushed].flatMap(({ drafts, deliveries }) => [...drafts, ...deliveries])
  const sent = told.filter((item) => item.delivery.channel === 'platform').map(({ key }) => key)
  return { drafts: steps.flatMap(({ drafts }) => drafts), sent }
}

/** A card's alert state at this moment, replayed from its binding by its present rules. */
function replayed(source: AlertSource): CardAlerts {
  const { card, now } = source
  const { alerts } = card
  const told: Partial<Record<AlertKind, number>> = {}
  for (const kind of ALERT_KINDS) if (alerts.state.credits[kind] !== undefined) told[kind] = UNCOUNTED
  const from = Math.min(card.boundAt, now)
  const usable = usableOf(source.history, from)
  const anew: CardAlerts = { ...alerts, state: { ...startState(alerts.rules, usable), credits: told }, cursor: from, taken: [] }
  advanceCard({ ...source, card: { ...card, alerts: anew }, inbox: { messages: [], keepUntil: null } })
  return anew
}

function apply({ card, inbox }: Pick<AlertSource, 'card' | 'inbox'>, step: AlertStep): void {
  const { alerts, cardId } = card
  keepRefusals(alerts, lostIn(alerts.state.credits, step))
  alerts.state = step.state
  for (const { key, delivery } of step.deliveries) {
    for (const message of inbox.messages) if (message.id === messageId(cardId, key)) message.delivery = delivery
  }
  inbox.messages.push(...step.drafts.map((draft) => messageOf(cardId, draft)))
  inbox.messages.splice(0, inbox.messages.length - MESSAGE_LIMIT)
  countUnread({ card, inbox })
}

/** Applies saved rules; queued messages that no rule wants any more are withdrawn. */
export function saveRules(source: AlertSource, next: AlertRules): void {
  const { alerts } = source.card
  const step = changeRules(alerts.state, alerts, next, usableOf(source.history, source.now), source.now)
  alerts.rules = next.rules.slice()
  alerts.quietHours = next.quietHours
  alerts.dailyCap = next.dailyCap
  apply(source, step)
}

const messageOf = (cardId: string, draft: AlertDraft): Message => ({
  id: messageId(cardId, draft.key),
  category: draft.category,
  body: draft.body,
  createdAt: toIso(draft.at),
  read: false,
  transactionId: draft.transactionId,
  delivery: draft.delivery,
})

/** Alert state of a new card: the persona's rules, nothing sent. */
export function startAlerts(history: RecordHistory, boundAt: number, persona: Persona): CardAlerts {
  const rules = persona.rules.slice()
  return {
    rules,
    quietHours: { enabled: true, from: '22:00', to: '07:30' },
    dailyCap: 3,
    state: startState(rules, usableOf(history, boundAt)),
    cursor: boundAt,
    taken: [],
    refused: [],
    coverage: null,
  }
}

/** Replays the history of a card bound in the past, then sets the persona's sends left and read messages. */
export function seedHistory(source: AlertSource, persona: Persona): void {
  const { alerts } = source.card
  const told: Partial<Record<AlertKind, number>> = {}
  for (const kind of ALERT_KINDS) if (persona.sendsLeft[kind] !== undefined) told[kind] = UNCOUNTED
  alerts.state = { ...alerts.state, credits: told }
  advanceCard(source)
  alerts.state = { ...alerts.state, credits: persona.sendsLeft }
  for (const message of source.inbox.messages) if (message.createdAt < persona.readBefore) message.read = true
  countUnread(source)
}

/** What the low-balance rule compares against at a moment, fen; null without an account. */
export function usableOf(history: RecordHistory, now: number): number | null {
  const view = knownAccount(history, now)
  return view.record.hasAccount ? totalOf(view.position.sub) - view.position.granted : null
}

export const settingsOf = ({ alerts }: Binding, usable: number | null): AlertSettings => ({
  rules: alerts.rules,
  credits: ALERT_KINDS.map((kind) => ({ kind, left: alerts.state.credits[kind] ?? 0 })),
  quietHours: alerts.quietHours,
  dailyCap: alerts.dailyCap,
  usable,
})
