import type { OperationName } from '@/contract'

type Names = readonly OperationName[]

/** Which reads a write makes out of date. A write that is not named changes nothing that is shown. */
export const INVALIDATES: Partial<Record<OperationName, Names>> = {
  'cards.bind': ['cards.list', 'account.overview', 'messages.list', 'profile.get'],
  'cards.set-primary': ['cards.list', 'account.overview'],
  'cards.unbind': ['cards.list', 'account.overview', 'account.statement', 'transactions.list', 'alerts.get', 'messages.list'],
  'transactions.dispute': ['transactions.get'],
  'alerts.save': ['alerts.get', 'messages.list', 'account.overview'],
  'alerts.record-consent': ['alerts.get'],
  'messages.mark-read': ['messages.list', 'account.overview'],
}

/** Writes after which nothing read for the card before may stay on the phone. */
export const FORGETS: ReadonlySet<OperationName> = new Set<OperationName>(['cards.unbind'])

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
