import type { AlertKind, AlertSettings } from '@/contract'
import { ruleOf, type AlertContext, type AlertEvent, type AlertRules, type AlertState, type AlertStep, type Delivery } from './alert-state'
import { beijingAt, toClock, toDate, toIso } from './beijing-time'
import { addDays } from './calendar'

/** End of the quiet hours that contain `at`; null outside of them. Both in ms since the epoch. The span may cross midnight. */
export function quietUntil(quiet: AlertSettings['quietHours'], at: number): number | null {
  if (!quiet.enabled || quiet.from === quiet.to) return null
  const clock = toClock(at)
  const overnight = quiet.from > quiet.to
  const inside = overnight ? clock >= quiet.from || clock < quiet.to : clock >= quiet.from && clock < quiet.to
  if (!inside) return null
  return beijingAt(overnight && clock >= quiet.from ? addDays(toDate(at), 1) : toDate(at), `${quiet.to}:00`)
}

/** Deliveries of queued messages that will not be sent. The messages stay in the inbox. @param at ms since the epoch */
export const withdrawn = (items: AlertState['queue'], at: number): AlertStep['deliveries'] =>
  items.map(({ key, kind }) => ({ key, kind, at, delivery: { channel: 'inbox', reason: 'withdrawn' } }))

/**
 * Removes queued messages that an event made untrue: of a reversed entry, of a recovered balance, of a contribution paid meanwhile.
 * @param recovered the low-balance alert has just re-armed
 */
export function withdraw(state: AlertState, event: AlertEvent, recovered: boolean): Pick<AlertStep, 'state' | 'deliveries'> {
  const undone = event.type === 'posted' ? event.undoes : null
  const paid = event.type === 'posted' && event.flow === 'credit' ? event.period : null
  const untrue = ({ key, kind }: AlertState['queue'][number]) =>
    (undone !== null && key === `${kind}-${undone}`) ||
    (recovered && kind === 'low-balance') ||
    // The key ends with the latest month of the message, which names all months missing up to then.
    (paid !== null && kind === 'missed-contribution' && paid <= key.slice(-paid.length))
  const deliveries = withdrawn(state.queue.filter(untrue), event.at)
  if (deliveries.length === 0) return { state, deliveries }
  // A withdrawn quota alert was not received, so it may fire again this year.
  const quotaYear = deliveries.some(({ kind }) => kind === 'pooled-quota') ? null : state.quotaYear
  return { state: { ...state, quotaYear, queue: state.queue.filter((item) => !untrue(item)) }, deliveries }
}

/** Sends over the platform at `at` (ms since the epoch). Needs a send left, room under the daily cap, and a platform that accepts. */
export function send(
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

/** True where the balance is at or above the threshold again, even where the alert has not re-armed. */
const isLowNoMore = ({ usable }: AlertState, { rules }: AlertRules, kind: AlertKind): boolean => {
  const low = kind === 'low-balance' ? ruleOf(rules, kind) : null
  return low !== null && typeof usable === 'number' && usable >= low.threshold
}

/**
 * Sends the queued messages that are due at `now` (ms since the epoch). Sends and caps count on the day a message goes out.
 * A low-balance message that is untrue by then is withdrawn. Its alert may fire again, because nobody received it.
 */
export function flushQueue(state: AlertState, rules: AlertRules, now: number, context: AlertContext): AlertStep {
  const step: AlertStep = { state: { ...state, queue: state.queue.filter((item) => item.due > now) }, drafts: [], deliveries: [] }
  for (const item of state.queue) {
    if (item.due > now) continue
    if (isLowNoMore(state, rules, item.kind)) {
      step.state = { ...step.state, lowCrossed: false }
      step.deliveries.push(...withdrawn([item], item.due))
      continue
    }
    const result = send(step.state, rules, item.kind, item.due, context)
    step.state = result.state
    step.deliveries.push({ key: item.key, kind: item.kind, at: item.due, delivery: result.delivery })
  }
  return step
}
