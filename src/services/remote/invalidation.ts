import type { OperationName } from '@/contract'

type Names = readonly OperationName[]

/** Everything that is asked for the primary card: another answer once that is another card, or the first one. */
const OF_PRIMARY: Names = ['cards.list', 'account.overview', 'account.statement', 'transactions.list', 'alerts.get', 'security.get']

/** What the security centre shows of itself. */
const SECURITY: Names = ['security.get', 'security.log']

/** Which reads a write makes out of date. A write that is not named changes nothing that is shown. */
export const INVALIDATES: Partial<Record<OperationName, Names>> = {
  'cards.bind': [...OF_PRIMARY, 'messages.list', 'profile.get', 'channels.list'],
  'cards.set-primary': OF_PRIMARY,
  'cards.unbind': [...OF_PRIMARY, 'messages.list'],
  'flows.start': ['channels.list'],
  // The last step opens the channel, and cards may link themselves.
  'flows.submit': ['flows.get', 'channels.list', 'local.services', 'security.log', ...OF_PRIMARY],
  'flows.cancel': ['channels.list'],
  'transactions.dispute': ['transactions.get'],
  'alerts.save': ['alerts.get', 'messages.list', 'account.overview'],
  'alerts.record-consent': ['alerts.get'],
  'messages.mark-read': ['messages.list', 'account.overview'],
  'security.set': SECURITY,
  'passwords.change': [...SECURITY, 'messages.list'],
  'passwords.reset': SECURITY,
  'locks.open': ['locks.get', 'security.log'],
  'locks.report': ['locks.get', 'security.log'],
  'devices.confirm': [...SECURITY, 'devices.list'],
  'devices.sign-out': [...SECURITY, 'devices.list'],
  'cards.reveal': ['security.log'],
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
  // Whether a finger is asked for must be known before the network answers.
  'security.get',
])
