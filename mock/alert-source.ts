import type { AlertContext } from '@/domain/alert-state'
import type { Books } from './account-view'
import type { Binding, Inbox } from './storage/documents'

/** A card with all that its messages follow from. */
export interface CardSource {
  card: Binding
  books: Books
  /** The day the record's password was last set; null while it is the first. */
  passwordChangedOn: string | null
  now: number
}

export interface AlertSource extends CardSource {
  inbox: Inbox
  delivery: AlertContext
}

/** Unread ones are counted on the card, so that home reads no inbox. */
export function countUnread({ card, inbox }: Pick<AlertSource, 'card' | 'inbox'>): void {
  card.unread = inbox.messages.filter(({ read }) => !read).length
}
