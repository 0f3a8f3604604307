import { ALERT_KINDS, type AlertKind, type AlertSettings, type Message } from '@/contract'
import { flushQueue } from '@/domain/alert-delivery'
import { changeRules, startState, takeEvent } from '@/domain/alert-rules'
import type { AlertDraft, AlertEvent, AlertRules, AlertStep } from '@/domain/alert-state'
import { totalOf } from '@/domain/ledger'
import { toIso } from '@/domain/beijing-time'
import { booksOf, knownAccount, type Books } from './account-view'
import { countUnread, type AlertSource, type CardSource } from './alert-source'
import { hostOf, type Call } from './call'
import { eventsSince } from './notices'
import { keepRefusals, lostIn, rewindCard } from './rewind-alerts'
import type { Persona } from './personas/types'
import type { Binding, CardAlerts, Inbox, User } from './storage/documents'

/** The message centre keeps this many a card; older ones go, so that an inbox stays small. */
const MESSAGE_LIMIT = 150
/** While history is told, sends are not counted: what is left at the start is the persona's own figure. */
const UNCOUNTED = 100_000

export const messageId = (cardId: string, key: string): string => `${cardId}.${key}`

type Within = Pick<Call, 'tx' | 'sandbox' | 'ledger' | 'identity' | 'now'>

export const inboxOf = ({ tx }: Pick<Call, 'tx'>, cardId: string): Promise<Inbox> => tx.inbox.open(cardId, {})

/** Reads what one card's messages follow from. */
async function cardSource(call: Within, card: Binding): Promise<CardSource> {
  const record = await call.tx.record.get(card.recordId)
  return {
    card,
    books: await booksOf(call, card.recordId),
    passwordChangedOn: record?.password?.changedOn ?? null,
    now: call.now,
  }
}

/** As `cardSource`, with where its messages go. */
export const sourceOf = async (call: Within, user: User, card: Binding): Promise<AlertSource> => ({
  ...(await cardSource(call, card)),
  inbox: await inboxOf(call, card.cardId),
  delivery: { host: hostOf(user, 'weapp'), platformAccepts: await call.identity.takesMessages(call) },
})

/**
 * Takes every event up to now for every card of one person: whoever looks sees what has become known. Nobody else's
 * cards are touched, and an inbox is read only when there is something to put into it.
 * Going there in one jump or step by step ends in the same state.
 */
export async function advanceAlerts(call: Within, user: User): Promise<void> {
  for (const card of user.cards) {
    if (isBehind(await cardSource(call, card))) advanceCard(await sourceOf(call, user, card))
  }
}

const nameOf = (event: AlertEvent): string => `${event.type}-${event.key}`

/** What has become known since the last time. */
function newEvents(source: CardSource): AlertEvent[] {
  const { cursor, taken } = source.card.alerts
  return eventsSince(source, cursor).filter((event) => event.at !== cursor || !taken.includes(nameOf(event)))
}

/** Whether anything is to be told, sent, or taken back. A look at which nothing has happened writes nothing. */
function isBehind(source: CardSource): boolean {
  const { state, cursor } = source.card.alerts
  return source.now < cursor || state.queue.some(({ due }) => due <= source.now) || newEvents(source).length > 0
}

export function advanceCard(source: AlertSource): void {
  const { card, now, delivery } = source
  const { alerts } = card
  if (now < alerts.cursor) return rewindCard(source, replayed(source), now)
  for (const event of newEvents(source)) {
    alerts.taken = event.at === alerts.cursor ? alerts.taken.concat(nameOf(event)) : [nameOf(event)]
    alerts.cursor = event.at
    apply(source, takeEvent(alerts.state, alerts, event, delivery))
  }
  apply(source, flushQueue(alerts.state, alerts, now, delivery))
  if (now > alerts.cursor) {
    alerts.cursor = now
    alerts.taken = []
  }
}

/** What a card's alerts remember at this moment when its history is told anew, by its rules of today. */
function replayed(source: AlertSource): CardAlerts {
  const { card, now } = source
  const { alerts } = card
  const told: Partial<Record<AlertKind, number>> = {}
  for (const kind of ALERT_KINDS) if (alerts.state.credits[kind] !== undefined) told[kind] = UNCOUNTED
  const from = Math.min(card.boundAt, now)
  const usable = usableOf(source.books, from)
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

/** Takes rules as the person saved them: nothing that is off is still sent. */
export function saveRules(source: AlertSource, next: AlertRules): void {
  const { alerts } = source.card
  const step = changeRules(alerts.state, alerts, next, usableOf(source.books, source.now), source.now)
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

/** Alerts of a card that has just been bound: the persona's rules, nothing sent yet. */
export function startAlerts(books: Books, boundAt: number, persona: Persona): CardAlerts {
  const rules = persona.rules.slice()
  return {
    rules,
    quietHours: { enabled: true, from: '22:00', to: '07:30' },
    dailyCap: 3,
    state: startState(rules, usableOf(books, boundAt)),
    cursor: boundAt,
    taken: [],
    refused: [],
  }
}

/** Tells the history of a card bound some time ago, then sets the sends left and what was read. */
export function tellHistory(source: AlertSource, persona: Persona): void {
  const { alerts } = source.card
  const told: Partial<Record<AlertKind, number>> = {}
  for (const kind of ALERT_KINDS) if (persona.credits[kind] !== undefined) told[kind] = UNCOUNTED
  alerts.state = { ...alerts.state, credits: told }
  advanceCard(source)
  alerts.state = { ...alerts.state, credits: persona.credits }
  for (const message of source.inbox.messages) if (message.createdAt < persona.readBefore) message.read = true
  countUnread(source)
}

/** What the low-balance rule compares against at a moment, fen; null without an account. */
export function usableOf(books: Books, now: number): number | null {
  const view = knownAccount(books, now)
  return view.record.hasAccount ? totalOf(view.position.sub) - view.position.granted : null
}

export const settingsOf = ({ alerts }: Binding, usable: number | null): AlertSettings => ({
  rules: alerts.rules,
  credits: ALERT_KINDS.map((kind) => ({ kind, left: alerts.state.credits[kind] ?? 0 })),
  quietHours: alerts.quietHours,
  dailyCap: alerts.dailyCap,
  usable,
})
