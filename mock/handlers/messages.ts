import type { Message } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { sessionOf } from '../context'
import { refuse } from '../refusal'
import type { State } from '../state'
import type { Handlers } from './types'

/** The user's messages as stored. */
function messagesOf(state: State, userId: string): Message[] {
  const cards = new Set(state.bindings.filter((binding) => binding.userId === userId).map((binding) => binding.cardId))
  return state.messages.filter((item) => cards.has(item.cardId)).map((item) => item.message)
}

/** Unread messages over all cards of a user. */
export const unreadOf = (state: State, userId: string): number => messagesOf(state, userId).filter((message) => !message.read).length

const positionOf = (message: Message): string => `${message.createdAt}|${message.id}`

export const messageHandlers = {
  'messages.list': ({ category, cursor, limit }, context) => {
    const { state, now } = context
    const mine = messagesOf(state, sessionOf(context).userId)
    // A clock moved back must not show what has not happened yet.
    const known = mine.filter((message) => message.createdAt <= toIso(now) && (category === 'all' || message.category === category))
    const sorted = known.sort((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1))
    const rest = cursor === undefined ? sorted : sorted.filter((message) => positionOf(message) < cursor)
    const items = rest.slice(0, limit)
    const last = items[items.length - 1]
    return {
      items,
      unread: mine.filter((message) => !message.read).length,
      nextCursor: last && rest.length > items.length ? positionOf(last) : null,
    }
  },
  'messages.mark-read': ({ messageId }, context) => {
    const { userId } = sessionOf(context)
    const mine = messagesOf(context.state, userId)
    if (messageId !== undefined && !mine.some((message) => message.id === messageId)) return refuse('DATA-404')
    for (const message of mine) if (messageId === undefined || message.id === messageId) message.read = true
    return { unread: unreadOf(context.state, userId) }
  },
} satisfies Partial<Handlers>
