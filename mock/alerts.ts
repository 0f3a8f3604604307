import { ALERT_KINDS, type AlertKind, type AlertSettings, type Message } from '@/contract'
import { flushQueue } from '@/domain/alert-delivery'
import { changeRules, startState, takeEvent } from '@/domain/alert-rules'
import { type AlertContext, type AlertDraft, type AlertRules, type AlertStep } from '@/domain/alert-state'
import { totalOf } from '@/domain/ledger'
import { toIso } from '@/domain/beijing-time'
import { freshnessOf, viewOf, type Context } from './context'
import { eventsSince } from './notices'
import { keepRefusals, lostIn, rewindCard } from './rewind-alerts'
import type { Persona } from './personas/types'
import type { Binding, CardAlerts, State } from './state'

/** The message centre keeps this many a card; older ones go, so that the stored state stays small. */
const MESSAGE_LIMIT = 150
/** While history is told, sends are not counted: what is left at the start is the persona's own figure. */
const UNCOUNTED = 100_000

type Source = Pick<Context, 'state' | 'ledger' | 'now'>

const hostContext = (state: State): AlertContext => ({
  host: state.host,
  platformAccepts: state.platform.subscription !== 'off' && state.platform.subscription !== 'ban',
})

export const messageId = (cardId: string, key: string): string => `${cardId}.${key}`

/**
 * Takes every event up to now for every bound card. Called before each request and control call:
 * going there in one jump or step by step ends in the same state.
 */
export function advanceAlerts(source: Source): void {
  for (const binding of source.state.bindings) advanceCard(source, binding)
}

function advanceCard(source: Source, binding: Binding): void {
  const { state, now } = source
  const alerts = state.alerts[binding.cardId]
  if (!alerts) return
  if (now < alerts.cursor) return rewindCard(state, binding.cardId, alerts, replayed(source, binding, alerts), now)
  const context = hostContext(state)
  for (const event of eventsSince(source, binding, alerts.cursor)) {
    const name = `${event.type}-${event.key}`
    if (event.at === alerts.cursor && alerts.taken.includes(name)) continue
    alerts.taken = event.at === alerts.cursor ? alerts.taken.concat(name) : [name]
    alerts.cursor = event.at
    apply(state, binding.cardId, alerts, takeEvent(alerts.state, alerts, event, context))
  }
  apply(state, binding.cardId, alerts, flushQueue(alerts.state, alerts, now, context))
  if (now > alerts.cursor) {
    alerts.cursor = now
    alerts.taken = []
  }
}

/** What a card's alerts remember at this moment when its history is told anew, by its rules of today. */
function replayed(source: Source, binding: Binding, alerts: CardAlerts): CardAlerts {
  const told: Partial<Record<AlertKind, number>> = {}
  for (const kind of ALERT_KINDS) if (alerts.state.credits[kind] !== undefined) told[kind] = UNCOUNTED
  const from = Math.min(binding.boundAt, source.now)
  const usable = usableOf({ ...source, now: from }, binding)
  const anew: CardAlerts = { ...alerts, state: { ...startState(alerts.rules, usable), credits: told }, cursor: from, taken: [] }
  const copy: State = { ...source.state, messages: [], alerts: { [binding.cardId]: anew } }
  advanceCard({ ...source, state: copy }, binding)
  return anew
}

function apply(state: State, cardId: string, alerts: CardAlerts, step: AlertStep): void {
  keepRefusals(alerts, lostIn(alerts.state.credits, step))
  alerts.state = step.state
  for (const { key, delivery } of step.deliveries) {
    for (const item of state.messages) if (item.message.id === messageId(cardId, key)) item.message.delivery = delivery
  }
  for (const draft of step.drafts) state.messages.push({ cardId, message: messageOf(cardId, draft) })
  const surplus = state.messages.filter((item) => item.cardId === cardId).slice(0, -MESSAGE_LIMIT)
  if (surplus.length > 0) state.messages = state.messages.filter((item) => !surplus.includes(item))
}

/** Takes rules as the person saved them: nothing that is off is still sent. */
export function saveRules(source: Source, binding: Binding, alerts: CardAlerts, next: AlertRules): void {
  const step = changeRules(alerts.state, alerts, next, usableOf(source, binding), source.now)
  alerts.rules = next.rules.slice()
  alerts.quietHours = next.quietHours
  alerts.dailyCap = next.dailyCap
  apply(source.state, binding.cardId, alerts, step)
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
export function startAlerts(source: Source, binding: Binding, persona: Persona): void {
  const rules = persona.rules.slice()
  const usable = usableOf({ ...source, now: binding.boundAt }, binding)
  source.state.alerts[binding.cardId] = {
    rules,
    quietHours: { enabled: true, from: '22:00', to: '07:30' },
    dailyCap: 3,
    state: startState(rules, usable),
    cursor: binding.boundAt,
    taken: [],
  }
}

/** Tells the history of a card bound some time ago, then sets the sends left and what was read. */
export function seedAlerts(source: Source, binding: Binding, persona: Persona): void {
  startAlerts(source, binding, persona)
  const alerts = source.state.alerts[binding.cardId]
  if (!alerts) return
  const told: Partial<Record<AlertKind, number>> = {}
  for (const kind of ALERT_KINDS) if (persona.credits[kind] !== undefined) told[kind] = UNCOUNTED
  alerts.state = { ...alerts.state, credits: told }
  advanceCard(source, binding)
  alerts.state = { ...alerts.state, credits: persona.credits }
  for (const { cardId, message } of source.state.messages) {
    if (cardId === binding.cardId && message.createdAt < persona.readBefore) message.read = true
  }
}

/** What the low-balance rule compares against; null without an account. */
export function usableOf(source: Source, binding: Binding): number | null {
  const view = viewOf(source, binding.recordId, freshnessOf(source.state, binding.recordId, source.now).asOf, source.now)
  return view.record.hasAccount ? totalOf(view.position.sub) - view.position.granted : null
}

export function settingsOf(source: Source, binding: Binding, alerts: CardAlerts): AlertSettings {
  return {
    rules: alerts.rules,
    credits: ALERT_KINDS.map((kind) => ({ kind, left: alerts.state.credits[kind] ?? 0 })),
    quietHours: alerts.quietHours,
    dailyCap: alerts.dailyCap,
    usable: usableOf(source, binding),
  }
}
