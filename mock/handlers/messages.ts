import type { Message } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { countUnread } from '../alerts/source'
import { inboxOf } from '../alerts/alerts'
import { userOf, type Call } from '../call'
import { fail } from '../domain-error'
import type { Binding, Inbox, User } from '../storage/documents'
import type { Handlers } from './types'

/** Unread messages over all cards of a user. */
export const unreadOf = ({ cards }: User): number => cards.reduce((sum, { unread }) => sum + unread, 0)

const inboxesOf = (call: Call): Promise<{ card: Binding; inbox: Inbox }[]> =>
  Promise.all(userOf(call).cards.map(async (card) => ({ card, inbox: await inboxOf(call, card.cardId) })))

const positionOf = (message: Message): string => `${message.createdAt}|${message.id}`

export const messageHandlers = {
  'messages.list': async ({ category, cursor, limit }, call) => {
    const mine = (await inboxesOf(call)).flatMap(({ card: { cardId }, inbox }) => inbox.messages.map((message) => ({ ...message, cardId })))
    // After a clock move into the past, later messages are hidden.
    const known = mine.filter((message) => message.createdAt <= toIso(call.now) && (category === 'all' || message.category === category))
    const sorted = known.sort((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1))
    const rest = cursor === undefined ? sorted : sorted.filter((message) => positionOf(message) < cursor)
    const items = rest.slice(0, limit)
    const last = items[items.length - 1]
    return {
      items,
      unread: unreadOf(userOf(call)),
      nextCursor: last && rest.length > items.length ? positionOf(last) : null,
    }
  },
  'messages.mark-read': async ({ messageId }, call) => {
    const inboxes = await inboxesOf(call)
    const wanted = inboxes.flatMap(({ inbox }) => inbox.messages).filter(({ id }) => messageId === undefined || id === messageId)
    if (messageId !== undefined && wanted.length === 0) return fail('DATA-404')
    for (const message of wanted) message.read = true
    inboxes.forEach(countUnread)
    return { unread: unreadOf(userOf(call)) }
  },
} satisfies Partial<Handlers>
