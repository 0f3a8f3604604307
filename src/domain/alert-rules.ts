import type { AlertKind, AlertRule, Message, MessageBody } from '@/contract'
import { flushQueue, quietUntil, send, withdraw, withdrawn } from './alert-delivery'
import { templateOf } from './alert-message'
import {
  NEW_ALERT_STATE,
  ruleOf,
  type AlertContext,
  type AlertEvent,
  type AlertRules,
  type AlertState,
  type AlertStep,
} from './alert-state'
import { toIso } from './beijing-time'
import { shareOfFen } from './money'

/**
 * Balance (fen) at which the low-balance alert re-arms: 5 % and at least ¥20 above the threshold, so that small refunds do not fire
 * it again.
 * @param threshold fen
 */
export const rearmAt = (threshold: number): number => threshold + Math.max(shareOfFen(threshold, 50), 2000)

const isBelow = (rules: readonly AlertRule[], usable: number | null): boolean => {
  const low = ruleOf(rules, 'low-balance')
  return low !== null && usable !== null && usable < low.threshold
}

/**
 * Initial state of new rules. A balance already below its threshold counts as alerted, because the user has just seen it on screen.
 * @param usable fen; null without an account
 */
export const startState = (rules: readonly AlertRule[], usable: number | null): AlertState => ({
  ...NEW_ALERT_STATE,
  lowCrossed: isBelow(rules, usable),
  usable,
})

/**
 * Applies changed rules to the state and the queue. An unchanged low-balance rule keeps its crossing. Messages that no rule wants any
 * more are withdrawn. Waiting messages get the due time of the new quiet hours.
 * @param usable fen; null without an account
 * @param at ms since the epoch of the change
 */
export function changeRules(state: AlertState, before: AlertRules, after: AlertRules, usable: number | null, at: number): AlertStep {
  const changed = ruleOf(before.rules, 'low-balance')?.threshold !== ruleOf(after.rules, 'low-balance')?.threshold
  const lowCrossed = changed ? isBelow(after.rules, usable) : state.lowCrossed
  const unwanted = ({ kind }: AlertState['queue'][number]) => ruleOf(after.rules, kind) === null || (kind === 'low-balance' && !lowCrossed)
  const kept = state.queue.filter((item) => !unwanted(item))
  const due = quietUntil(after.quietHours, at) ?? at
  const moved = kept.filter((item) => item.due !== due)
  const waiting = moved.map(({ key, kind }) => ({ key, kind, at, delivery: { channel: 'queued' as const, until: toIso(due) } }))
  return {
    state: { ...state, lowCrossed, usable, queue: kept.map((item) => ({ ...item, due })) },
    drafts: [],
    deliveries: [...withdrawn(state.queue.filter(unwanted), at), ...waiting],
  }
}

interface Due {
  category: Message['category']
  body: MessageBody
}

/** Messages that an event causes, and the updated crossings. Nothing is sent here. */
function judge(state: AlertState, rules: AlertRules, event: AlertEvent): { state: AlertState; due: Due[] } {
  if (event.type === 'notice') {
    const kind = templateOf(event.body)
    return {
      state,
      due:
        kind === null || event.body.kind === 'family' || ruleOf(rules.rules, kind) ? [{ category: event.category, body: event.body }] : [],
    }
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

/** Message about a posted entry itself; null where no rule asks for it. Reversals need no rule. */
function movement(rules: AlertRules, event: Extract<AlertEvent, { type: 'posted' }>, at: string): MessageBody | null {
  const { amount, balance, counterparty } = event
  if (event.flow === 'reversal') return { kind: 'reversal', amount, balance, counterparty, at }
  if (event.flow === 'credit') return ruleOf(rules.rules, 'credit') ? { kind: 'credit', amount, balance, period: event.period, at } : null
  const spending = ruleOf(rules.rules, 'spending')
  return spending && amount >= spending.minimum ? { kind: 'spending', amount, balance, counterparty, at } : null
}

/** Hysteresis in fen: crossed below the threshold, and reset only at `rearmAt`. */
const crossing = (crossed: boolean, usable: number, threshold: number): boolean =>
  crossed ? usable < rearmAt(threshold) : usable < threshold

/** The template that a message goes out with; null where it stays in the inbox. */
const templateFor = (event: AlertEvent, body: MessageBody): AlertKind | null =>
  event.type === 'notice' && event.inboxOnly ? null : templateOf(body)

/**
 * Processes one event: due queued messages, then the messages it causes and their delivery.
 * The inbox gets every message at once. Only platform sends wait for quiet hours and use up a send.
 * Pure. Events in order of time give the same result one by one or together.
 */
export function takeEvent(before: AlertState, rules: AlertRules, event: AlertEvent, context: AlertContext): AlertStep {
  const flushed = flushQueue(before, rules, event.at, context)
  const judged = judge(flushed.state, rules, event)
  const recovered = flushed.state.lowCrossed && !judged.state.lowCrossed
  const now = event.type === 'posted' ? { ...judged.state, usable: event.usable } : judged.state
  const { state, deliveries } = withdraw(now, event, recovered)
  const step: AlertStep = { state, drafts: [], deliveries: flushed.deliveries.concat(deliveries) }
  for (const { category, body } of judged.due) {
    const key = `${body.kind}-${event.key}`
    const kind = templateFor(event, body)
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

/** Records one answer on the subscription panel: each acceptance adds one send. */
export function recordConsent(state: AlertState, kind: AlertKind, outcome: 'accepted' | 'refused' | 'banned' | 'filtered'): AlertState {
  return outcome === 'accepted' ? { ...state, credits: { ...state.credits, [kind]: (state.credits[kind] ?? 0) + 1 } } : state
}
