import type { LedgerEvent, Member } from './types'

/** An end posts this much after the last bill that it waited for, and whatever waits for the end as much after that. */
const GAP = 1000

type GrantEvent = Extract<LedgerEvent, { type: 'grant' | 'grant-return' }>

const isGrantEvent = (event: LedgerEvent): event is GrantEvent => event.type === 'grant' || event.type === 'grant-return'

const isEnd = (event: GrantEvent): boolean => event.type === 'grant-return' && event.amount === null

/** When the last bill of a relative's purchases up to a moment posts, ms. */
function lastBill(events: readonly LedgerEvent[], { memberId }: Member, until: number): number {
  let last = 0
  for (const event of events)
    if (event.type === 'visit' && event.visit.member?.memberId === memberId && event.at <= until) last = Math.max(last, event.postedAt)
  return last
}

/**
 * When grants, changes and ends reach the account, by the event's id, ms. An end comes after the bills under way, which are settled
 * out of the grant first; what follows an end that still waits comes after it.
 */
export function grantTimes(events: readonly LedgerEvent[]): Map<string, number> {
  const times = new Map<string, number>()
  const notBefore = new Map<string, number>()
  const inOrder = events.filter(isGrantEvent).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  for (const event of inOrder) {
    const { at, id, member } = event
    const bill = isEnd(event) ? lastBill(events, member, at) : 0
    const posted = Math.max(at, bill >= at ? bill + GAP : 0, notBefore.get(member.memberId) ?? 0)
    times.set(id, posted)
    if (posted > at) notBefore.set(member.memberId, posted + GAP)
  }
  return times
}

/** A relative's grant between the decision to end it and its posting, ms. */
export interface Ending {
  memberId: string
  from: number
  until: number
}

export function endingsOf(events: readonly LedgerEvent[]): Ending[] {
  const times = grantTimes(events)
  return events
    .filter(isGrantEvent)
    .filter(isEnd)
    .map(({ id, at, member: { memberId } }) => ({ memberId, from: at, until: times.get(id) ?? at }))
}

/** Whether a purchase of this moment (ms) falls between the end of a grant and its posting. */
export const isEnding = (endings: readonly Ending[], { memberId }: Member, at: number): boolean =>
  endings.some((ending) => ending.memberId === memberId && ending.from < at && at <= ending.until)
