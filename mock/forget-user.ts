import type { Factor } from '@/contract'
import { accountSubject } from './locks'
import type { State } from './state'

/** Everything the app keeps about a card goes with it; whoever had it sees their next one first. */
export function forgetCard(state: State, cardId: string): void {
  const gone = state.bindings.find((binding) => binding.cardId === cardId)
  state.bindings = state.bindings.filter((binding) => binding !== gone)
  const next = state.bindings.find((binding) => binding.userId === gone?.userId)
  if (gone?.primary && next) next.primary = true
  state.messages = state.messages.filter((item) => item.cardId !== cardId)
  state.disputes = state.disputes.filter((item) => item.cardId !== cardId)
  state.alerts = without(state.alerts, [cardId])
}

/** Cards of a user, and whatever came of them. */
export function forgetCardsOf(state: State, userId: string): void {
  for (const { cardId, userId: owner } of state.bindings.slice()) if (owner === userId) forgetCard(state, cardId)
  state.tickets = state.tickets.filter((ticket) => ticket.userId !== userId)
}

/** Accounts of channels and ways to them, with their passwords and locks. */
export function forgetChannelsOf(state: State, userId: string): void {
  const subjectsOf = (accounts: State['accounts']) => accounts.map(({ channel, phoneId }) => accountSubject(channel, phoneId ?? ''))
  const others = subjectsOf(state.accounts.filter((account) => account.userId !== userId))
  // Two may have signed in to one account of a channel: it goes with the last of them.
  const subjects = subjectsOf(state.accounts.filter((account) => account.userId === userId)).filter((subject) => !others.includes(subject))
  state.passwords = without(state.passwords, subjects)
  state.locks = state.locks.filter((lock) => !subjects.includes(lock.subject))
  state.flows = state.flows.filter((flow) => flow.userId !== userId)
  state.accounts = state.accounts.filter((account) => account.userId !== userId)
}

/** Ends every session of a user; nobody comes back silently either. */
export function endSessionsOf(state: State, userId: string): void {
  state.sessions = state.sessions.filter((session) => session.userId !== userId)
  state.logins = state.logins.filter((login) => login.userId !== userId)
  if (state.hostUser === userId) state.hostUser = null
}

/** What a face left behind: how often it failed, and what it may still open. */
export function forgetFacesOf(state: State, userId: string): void {
  const isFace = (item: { userId: string; factor: Factor }) => item.userId === userId && item.factor === 'face'
  state.challenges = state.challenges.filter((item) => !isFace(item))
  state.proofs = state.proofs.filter((item) => !isFace(item))
  state.faceFailures = state.faceFailures.filter((item) => item.userId !== userId)
}

function without<Value>(table: Record<string, Value>, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).filter(([key]) => !keys.includes(key)))
}

/** A deleted user leaves nothing behind. What happened at the insurer (records, locks on a card) is not theirs to delete. */
export function forgetUser(state: State, userId: string): void {
  forgetCardsOf(state, userId)
  forgetChannelsOf(state, userId)
  endSessionsOf(state, userId)
  state.protections = without(state.protections, [userId])
  const others = <Item extends { userId: string }>(items: readonly Item[]): Item[] => items.filter((item) => item.userId !== userId)
  state.users = others(state.users)
  state.codes = others(state.codes)
  state.devices = others(state.devices)
  state.log = others(state.log)
  state.challenges = others(state.challenges)
  state.proofs = others(state.proofs)
  state.faceFailures = others(state.faceFailures)
  // Texts and answers kept for retries name nobody, and may speak of anybody.
  state.sms = []
  state.answered = []
}
