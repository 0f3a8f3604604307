import type { AlertKind, AlertRule, AlertSettings, Message, MessageBody } from '@/contract'
import { templateOf } from './alert-message'
import { beijing, beijingAt, toDate, toIso } from './beijing-time'
import { shareOfFen } from './money'

export type Delivery = Message['delivery']
type Credits = Partial<Record<AlertKind, number>>

/** What a card's alerts remember between two events. Plain data: it is stored. */
export interface AlertState {
  /** The low-balance alert fired and has not re-armed. */
  lowCrossed: boolean
  /** Insurance year (its first day) in which the quota alert fired. */
  quotaYear: string | null
  /** Sends left a template; a kind never accepted is absent. */
  credits: Credits
  /** Platform sends of one day, by kind: what the daily cap counts. */
  sent: { day: string; counts: Credits }
  /** Held back by quiet hours, oldest first. */
  queue: { key: string; kind: AlertKind; due: number }[]
}

export interface AlertRules {
  rules: readonly AlertRule[]
  quietHours: AlertSettings['quietHours']
  dailyCap: number
}

/** Something that became known, at a moment (ms). `posted` amounts are fen, positive. */
export type AlertEvent = { at: number; key: string; transactionId: string | null } & (
  | {
      type: 'posted'
      flow: 'debit' | 'credit' | 'reversal'
      amount: number
      balance: number
      usable: number
      counterparty: string
      period: string | null
      /** Key of the entry that nothing is left of after this reversal. */
      undoes: string | null
    }
  | { type: 'quota'; reimbursed: number; limit: number; year: string }
  /** A fact of its own; bodies that belong to a rule are only written when the rule is on. */
  | { type: 'notice'; category: Message['category']; body: MessageBody }
)

export interface AlertDraft {
  key: string
  category: Message['category']
  body: MessageBody
  at: number
  transactionId: string | null
  delivery: Delivery
}

export interface AlertContext {
  host: 'weapp' | 'alipay' | 'h5'
  /** False while the person's main switch is off or the template banned (WeChat 43101). */
  platformAccepts: boolean
}

export interface AlertStep {
  state: AlertState
  drafts: AlertDraft[]
  /** What became of queued messages. */
  deliveries: { key: string; kind: AlertKind; at: number; delivery: Delivery }[]
}

export const NEW_ALERT_STATE: AlertState = { lowCrossed: false, quotaYear: null, credits: {}, sent: { day: '', counts: {} }, queue: [] }

/** Re-arming needs 5 % of the threshold, and at least ¥20, above it: small refunds must not fire the alert again. */
export const rearmAt = (threshold: number): number => threshold + Math.max(shareOfFen(threshold, 50), 2000)

export function ruleOf<Kind extends AlertKind>(rules: readonly AlertRule[], kind: Kind): Extract<AlertRule, { kind: Kind }> | null {
  for (const rule of rules) if (rule.kind === kind && rule.enabled) return rule as Extract<AlertRule, { kind: Kind }> // narrowed by the comparison
  return null
}

/** End of the quiet hours that `at` falls into, ms; null outside of them. Handles spans over midnight. */
export function quietUntil(quiet: AlertSettings['quietHours'], at: number): number | null {
  if (!quiet.enabled || quiet.from === quiet.to) return null
  const clock = beijing(at).format('HH:mm')
  const overnight = quiet.from > quiet.to
  const inside = overnight ? clock >= quiet.from || clock < quiet.to : clock >= quiet.from && clock < quiet.to
  if (!inside) return null
  const end = beijingAt(toDate(at), `${quiet.to}:00`)
  return (overnight && clock >= quiet.from ? end.add(1, 'day') : end).valueOf()
}

const isBelow = (rules: readonly AlertRule[], usable: number | null): boolean => {
  const low = ruleOf(rules, 'low-balance')
  return low !== null && usable !== null && usable < low.threshold
}

/** State of rules nothing has happened under: what is below its threshold counts as told, the person just saw it on screen. */
export const startState = (rules: readonly AlertRule[], usable: number | null): AlertState => ({
  ...NEW_ALERT_STATE,
  lowCrossed: isBelow(rules, usable),
})

/**
 * What changed rules make of what is remembered and of what waits. A rule that stayed as it was keeps its crossing;
 * a message that no rule wants any more is withdrawn, and quiet hours hold back by their new times.
 * @param usable fen; null without an account @param at ms, the moment of the change
 */
export function changeRules(state: AlertState, before: AlertRules, after: AlertRules, usable: number | null, at: number): AlertStep {
  const moved = ruleOf(before.rules, 'low-balance')?.threshold !== ruleOf(after.rules, 'low-balance')?.threshold
  const lowCrossed = moved ? isBelow(after.rules, usable) : state.lowCrossed
  const unwanted = ({ kind }: AlertState['queue'][number]) => ruleOf(after.rules, kind) === null || (kind === 'low-balance' && !lowCrossed)
  const queue = state.queue.filter((item) => !unwanted(item)).map((item) => ({ ...item, due: quietUntil(after.quietHours, at) ?? at }))
  return { state: { ...state, lowCrossed, queue }, drafts: [], deliveries: withdrawn(state.queue.filter(unwanted), at) }
}

/** A message that is not sent after all; it stays in the inbox. */
const withdrawn = (items: AlertState['queue'], at: number): AlertStep['deliveries'] =>
  items.map(({ key, kind }) => ({ key, kind, at, delivery: { channel: 'inbox', reason: 'withdrawn' } }))

/** Tries the platform now: needs a send left, room under the daily cap, and a host that takes it. */
function send(
  state: AlertState,
  rules: AlertRules,
  kind: AlertKind,
  at: number,
  context: AlertContext,
): { state: AlertState; delivery: Delivery } {
  const left = state.credits[kind]
  if (left === undefined) return { state, delivery: { channel: 'inbox', reason: 'not-subscribed' } }
  if (left === 0) return { state, delivery: { channel: 'inbox', reason: 'no-credit' } }
  const day = toDate(at)
  const counts = state.sent.day === day ? state.sent.counts : {}
  const today = counts[kind] ?? 0
  if (today >= rules.dailyCap) return { state, delivery: { channel: 'inbox', reason: 'daily-cap' } }
  if (!context.platformAccepts)
    return { state: { ...state, credits: { ...state.credits, [kind]: 0 } }, delivery: { channel: 'inbox', reason: 'platform-refused' } }
  return {
    state: { ...state, credits: { ...state.credits, [kind]: left - 1 }, sent: { day, counts: { ...counts, [kind]: today + 1 } } },
    delivery: { channel: 'platform', host: context.host, at: toIso(at) },
  }
}

/** Sends what quiet hours held back until `now`. Credits and caps count on the day it goes out. */
export function flushQueue(state: AlertState, rules: AlertRules, now: number, context: AlertContext): AlertStep {
  const step: AlertStep = { state: { ...state, queue: state.queue.filter((item) => item.due > now) }, drafts: [], deliveries: [] }
  for (const item of state.queue) {
    if (item.due > now) continue
    const result = send(step.state, rules, item.kind, item.due, context)
    step.state = result.state
    step.deliveries.push({ key: item.key, kind: item.kind, at: item.due, delivery: result.delivery })
  }
  return step
}

interface Due {
  category: Message['category']
  body: MessageBody
}

/** Which messages an event calls for, and the crossings it moves. No delivery yet. */
function judge(state: AlertState, rules: AlertRules, event: AlertEvent): { state: AlertState; due: Due[] } {
  if (event.type === 'notice') {
    const kind = templateOf(event.body)
    return { state, due: kind === null || ruleOf(rules.rules, kind) ? [{ category: event.category, body: event.body }] : [] }
  }
  if (event.type === 'quota') {
    const rule = ruleOf(rules.rules, 'pooled-quota')
    if (!rule || state.quotaYear === event.year || event.reimbursed * 100 < event.limit * rule.percent) return { state, due: [] }
    const percent = Math.floor((event.reimbursed * 100) / event.limit)
    return {
      state: { ...state, quotaYear: event.year },
      due: [
        {
          category: 'account',
          body: { kind: 'pooled-quota', percent, reimbursed: event.reimbursed, limit: event.limit, at: toIso(event.at) },
        },
      ],
    }
  }
  return judgePosted(state, rules, event)
}

function judgePosted(
  state: AlertState,
  rules: AlertRules,
  event: Extract<AlertEvent, { type: 'posted' }>,
): { state: AlertState; due: Due[] } {
  const at = toIso(event.at)
  const moved = movement(rules, event, at)
  const due: Due[] = moved ? [{ category: 'account', body: moved }] : []
  const low = ruleOf(rules.rules, 'low-balance')
  if (!low) return { state, due }
  const lowCrossed = crossing(state.lowCrossed, event.usable, low.threshold)
  if (lowCrossed && !state.lowCrossed)
    due.push({ category: 'account', body: { kind: 'low-balance', balance: event.usable, threshold: low.threshold, at } })
  return { state: lowCrossed === state.lowCrossed ? state : { ...state, lowCrossed }, due }
}

/** What a posted entry is worth saying by itself; null when no rule asks for it. */
function movement(rules: AlertRules, event: Extract<AlertEvent, { type: 'posted' }>, at: string): MessageBody | null {
  const { amount, balance, counterparty } = event
  if (event.flow === 'reversal') return { kind: 'reversal', amount, balance, counterparty, at }
  if (event.flow === 'credit') return ruleOf(rules.rules, 'credit') ? { kind: 'credit', amount, balance, period: event.period, at } : null
  const spending = ruleOf(rules.rules, 'spending')
  return spending && amount >= spending.minimum ? { kind: 'spending', amount, balance, counterparty, at } : null
}

/** Queued messages that an event made untrue: of an entry that was undone, and of a balance that is low no longer. */
function withdraw(state: AlertState, event: AlertEvent, recovered: boolean): Pick<AlertStep, 'state' | 'deliveries'> {
  const undone = event.type === 'posted' ? event.undoes : null
  const untrue = ({ key, kind }: AlertState['queue'][number]) =>
    (undone !== null && key === `${kind}-${undone}`) || (recovered && kind === 'low-balance')
  const deliveries = withdrawn(state.queue.filter(untrue), event.at)
  if (deliveries.length === 0) return { state, deliveries }
  // A quota alert nobody got has not been told this year.
  const quotaYear = deliveries.some(({ kind }) => kind === 'pooled-quota') ? null : state.quotaYear
  return { state: { ...state, quotaYear, queue: state.queue.filter((item) => !untrue(item)) }, deliveries }
}

/** Below the threshold it is crossed; crossed it stays until the balance has clearly recovered (hysteresis). */
const crossing = (crossed: boolean, usable: number, threshold: number): boolean =>
  crossed ? usable < rearmAt(threshold) : usable < threshold

/**
 * Takes one event: which messages it calls for, how each goes out, and what is remembered.
 * The inbox gets every message at once; only the platform send waits for quiet hours and spends a send.
 * Pure: events in order of time give the same result one by one or in one go.
 */
export function takeEvent(before: AlertState, rules: AlertRules, event: AlertEvent, context: AlertContext): AlertStep {
  const flushed = flushQueue(before, rules, event.at, context)
  const judged = judge(flushed.state, rules, event)
  const recovered = flushed.state.lowCrossed && !judged.state.lowCrossed
  const { state, deliveries } = withdraw(judged.state, event, recovered)
  const step: AlertStep = { state, drafts: [], deliveries: flushed.deliveries.concat(deliveries) }
  for (const { category, body } of judged.due) {
    const key = `${body.kind}-${event.key}`
    const kind = templateOf(body)
    const draft = { key, category, body, at: event.at, transactionId: event.transactionId }
    const quiet = kind !== null && (step.state.credits[kind] ?? 0) > 0 ? quietUntil(rules.quietHours, event.at) : null
    if (kind === null) {
      step.drafts.push({ ...draft, delivery: { channel: 'inbox', reason: 'not-subscribed' } })
    } else if (quiet !== null) {
      step.state = { ...step.state, queue: step.state.queue.concat({ key, kind, due: quiet }) }
      step.drafts.push({ ...draft, delivery: { channel: 'queued', until: toIso(quiet) } })
    } else {
      const result = send(step.state, rules, kind, event.at, context)
      step.state = result.state
      step.drafts.push({ ...draft, delivery: result.delivery })
    }
  }
  return step
}

/** Records what the person answered on the subscription panel: one accept is one send. */
export function recordConsent(state: AlertState, kind: AlertKind, outcome: 'accepted' | 'refused' | 'banned' | 'filtered'): AlertState {
  return outcome === 'accepted' ? { ...state, credits: { ...state.credits, [kind]: (state.credits[kind] ?? 0) + 1 } } : state
}
