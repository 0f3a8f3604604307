import type { OperationName } from '@/contract'

type Names = readonly OperationName[]

/** Everything that is asked for the primary card: another answer once that is another card, or the first one. */
const OF_PRIMARY: Names = ['cards.list', 'account.overview', 'account.statement', 'transactions.list', 'alerts.get']

/** Which reads a write makes out of date. A write that is not named changes nothing that is shown. */
export const INVALIDATES: Partial<Record<OperationName, Names>> = {
  'cards.bind': [...OF_PRIMARY, 'messages.list', 'profile.get'],
  'cards.set-primary': OF_PRIMARY,
  'cards.unbind': [...OF_PRIMARY, 'messages.list'],
  'transactions.dispute': ['transactions.get'],
  'alerts.save': ['alerts.get', 'messages.list', 'account.overview'],
  'alerts.record-consent': ['alerts.get'],
  'messages.mark-read': ['messages.list', 'account.overview'],
}

/** Writes after which nothing read for the card before may stay on the phone: offline it would pass for the other one's. */
export const FORGETS: ReadonlySet<OperationName> = new Set<OperationName>(['cards.unbind', 'cards.set-primary'])

/** Reads kept on the phone as the last view. Details and searches are not: they would fill it. */
export const KEPT: ReadonlySet<OperationName> = new Set<OperationName>([
  'profile.get',
  'places.list',
  'cards.list',
  'account.overview',
  'account.statement',
  'transactions.list',
  'alerts.get',
  'messages.list',
])
