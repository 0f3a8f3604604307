import type { ErrorCode, OperationName } from '@/contract'
import { isUnclear } from '../app-error'

type Names = readonly OperationName[]

/** Everything that is asked for the primary card, or led by it: another answer once that is another card, or the first one. */
const OF_PRIMARY: Names = [
  'cards.list',
  'account.overview',
  'account.statement',
  'transactions.list',
  'transactions.get',
  'alerts.get',
  'security.get',
  'local.services',
  'channels.list',
]

/** A card comes or goes: its messages with it, and it stands in the log. */
const OF_CARDS: Names = [...OF_PRIMARY, 'messages.list', 'profile.get', 'security.log']

/** What the security centre shows of itself. */
const SECURITY: Names = ['security.get', 'security.log']

/** Reminders to change a password end with the change; the unread ones are counted on home. */
const MESSAGES: Names = ['messages.list', 'account.overview']

/**
 * Which reads a write makes out of date. A write that is not named changes nothing that is shown,
 * or ends the session, and everything read with it.
 */
export const INVALIDATES: Partial<Record<OperationName, Names>> = {
  'cards.bind': OF_CARDS,
  'cards.set-primary': OF_PRIMARY,
  'cards.unbind': OF_CARDS,
  'flows.start': ['channels.list'],
  // An answer from elsewhere is waited for from here on.
  'flows.authorize': ['flows.get'],
  // The last step opens the channel, cards may link themselves, and a new password opens a lock.
  'flows.submit': ['flows.get', 'locks.get', ...OF_CARDS],
  // The flow itself is gone: nobody asks for it again.
  'flows.cancel': ['channels.list'],
  'transactions.dispute': ['transactions.get'],
  'alerts.save': ['alerts.get', ...MESSAGES],
  'alerts.record-consent': ['alerts.get'],
  'messages.mark-read': MESSAGES,
  'security.set': SECURITY,
  'passwords.change': [...SECURITY, ...MESSAGES],
  'passwords.reset': [...SECURITY, ...MESSAGES, 'locks.get'],
  'locks.open': ['locks.get', 'security.log'],
  'locks.report': ['locks.get', 'security.log'],
  'devices.confirm': [...SECURITY, 'devices.list'],
  'devices.sign-out': [...SECURITY, 'devices.list'],
  'cards.reveal': ['security.log'],
  // A face brings a consent of its own.
  'step-up.begin': ['profile.get', 'security.log'],
}

/** What a refused try leaves behind: it was counted, may have shut something, and stands in the log. */
const COUNTED: Partial<Record<ErrorCode, Names>> = {
  'AUTH-401': ['locks.get', 'security.log'],
  'AUTH-423': ['locks.get', 'security.log'],
  'VERIFY-FACE': ['security.log'],
  // The fifth number that is not this person's ends the verification.
  'VERIFY-NAME': ['channels.list'],
}

/**
 * Which reads a failed write may have made out of date: all of them where nobody knows whether it happened,
 * or where what it named is gone; otherwise what the try itself changed.
 */
export const readsAfterFailure = (name: OperationName, code: ErrorCode): Names =>
  isUnclear(code) || code === 'DATA-404' ? (INVALIDATES[name] ?? []) : (COUNTED[code] ?? [])

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
