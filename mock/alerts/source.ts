import type { FamilyRelation } from '@/contract'
import type { AlertContext } from '@/domain/alert-state'
import type { RecordHistory } from '../accounts/account-view'
import type { Binding, Inbox, RecordDocument } from '../storage/documents'

/** A relative who consented, and since when, ms. */
export interface WatchedRelative {
  memberId: string
  relation: FamilyRelation
  since: number
  history: RecordHistory
}

/** A card with everything its messages are computed from. */
export interface CardSource {
  card: Binding
  history: RecordHistory
  /** Day the password was last changed, `YYYY-MM-DD`; null while it is the initial one. */
  passwordChangedOn: string | null
  /** What the record's holders are told besides. */
  told: RecordDocument['told']
  /** Relatives whose alerts come to this card, with their own histories. */
  relatives: readonly WatchedRelative[]
  now: number
}

export interface AlertSource extends CardSource {
  inbox: Inbox
  delivery: AlertContext
}

/** Stores the number of unread messages at the card, so that home need not read the inbox. */
export function countUnread({ card, inbox }: Pick<AlertSource, 'card' | 'inbox'>): void {
  card.unread = inbox.messages.filter(({ read }) => !read).length
}
