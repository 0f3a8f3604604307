import type { ErrorCode } from '@/contract'
import type { HelpTree } from './help-branch'

/** Next steps that can be offered after a failure. The app implements each of them. */
export type NextStep =
  | 'retry'
  | 'call'
  | 'copy-reference'
  | 'sign-in'
  | 'sample'
  | 'check-number'
  | 'other-number-type'
  | 'resend-code'
  | 'open-settings'
  | 'open-inbox'
  | 'pending-list'
  /** Opens the branch of guided help for the failure. */
  | 'guide'
  /** Opens 登录受限, with the remaining time and the ways to unlock sooner. */
  | 'unlock'
  | 'reset-password'
  /** Face verification, to move a card to this account. */
  | 'move-card'
  | 'official-channel'
  | 'back'

/** Entries of the forms. A failure about one is shown before it (`noticePlace`), and a button leads to the first one that is missing. */
export type Entry =
  | 'place'
  | 'number'
  | 'password'
  | 'code'
  | 'phone'
  | 'new-password'
  | 'new-password-again'
  | 'relation'
  | 'guardian'
  | 'consent'
  | 'sensitive-consent'
  | 'amount'
  | 'certificate'
  | 'check-code'
  | 'reason'
  | 'choice'
  | 'item-amount'

interface Recovery {
  /** Next steps, the best first. */
  steps: readonly NextStep[]
  tree: HelpTree
  /** The side that caused it, where known. */
  fault?: 'network' | 'provider'
  /** An unchanged repeat may succeed: at once, or when the network returns. Where set, a write counts as unclear (`isUnclear`). */
  repeat?: 'now' | 'online'
  /** What follows the last attempt, where it does not lock. */
  lastTry?: 'other-way'
  /** What the person decided themselves: never shown in red. */
  choice?: true
  /** The entry that was wrong; shown beside it where the form has one. */
  entry?: Entry
  /** The backend refuses this user's credentials or rights. */
  refusesPerson?: true
}

/** Recovery of each failure; the texts are in `locales/zh-cn/errors`. A code without a row does not compile. */
const RECOVERY: Readonly<Record<ErrorCode, Recovery>> = {
  'AUTH-401': { steps: ['check-number', 'reset-password', 'guide'], tree: 'sign-in', refusesPerson: true, entry: 'password' },
  'AUTH-403': { steps: ['sign-in', 'sample'], tree: 'sign-in', refusesPerson: true },
  'AUTH-422': { steps: ['retry', 'guide'], tree: 'sign-in', refusesPerson: true, entry: 'new-password' },
  'AUTH-423': { steps: ['unlock', 'reset-password', 'call', 'copy-reference'], tree: 'sign-in', refusesPerson: true },
  'AUTH-440': { steps: ['sign-in', 'sample'], tree: 'sign-in', refusesPerson: true },
  'CARD-404': { steps: ['check-number', 'other-number-type', 'call'], tree: 'sign-in', entry: 'number' },
  'CARD-409': { steps: ['move-card', 'call', 'copy-reference'], tree: 'sign-in' },
  'CARD-422': { steps: ['check-number', 'other-number-type'], tree: 'sign-in', entry: 'number' },
  'VERIFY-PHOTO': { steps: ['retry', 'guide'], tree: 'verification', lastTry: 'other-way' },
  'VERIFY-FACE': { steps: ['retry', 'guide'], tree: 'verification', lastTry: 'other-way' },
  'VERIFY-OTP': { steps: ['resend-code', 'guide'], tree: 'verification', lastTry: 'other-way', entry: 'code' },
  'VERIFY-NAME': { steps: ['check-number', 'guide', 'call'], tree: 'verification', lastTry: 'other-way', entry: 'number' },
  'BAL-STALE': { steps: ['retry', 'guide', 'official-channel'], tree: 'balance' },
  'BAL-PENDING': { steps: ['pending-list', 'guide'], tree: 'balance' },
  'BAL-ARREARS': { steps: ['guide', 'call'], tree: 'balance' },
  'BAL-MISMATCH': { steps: ['guide', 'call', 'copy-reference'], tree: 'balance' },
  'SUB-REFUSED': { steps: ['retry', 'open-inbox'], tree: 'balance', choice: true },
  'SUB-BANNED': { steps: ['open-settings', 'open-inbox'], tree: 'balance', choice: true },
  'SUB-OFF': { steps: ['open-settings', 'open-inbox'], tree: 'balance', choice: true },
  'NET-OFFLINE': { steps: ['retry', 'call'], tree: 'balance', fault: 'network', repeat: 'online' },
  'NET-TIMEOUT': { steps: ['retry', 'official-channel', 'call'], tree: 'balance', fault: 'network', repeat: 'now' },
  'SRV-5XX': { steps: ['retry', 'official-channel', 'guide', 'call'], tree: 'balance', fault: 'provider', repeat: 'now' },
  'SRV-429': { steps: ['retry', 'call'], tree: 'balance', fault: 'provider', repeat: 'now' },
  'SRV-BAD': { steps: ['retry', 'call', 'copy-reference'], tree: 'balance', fault: 'provider' },
  'DATA-404': { steps: ['back', 'call'], tree: 'balance' },
  'DEV-STORAGE': { steps: ['retry'], tree: 'balance' },
  'DEV-LOGIN': { steps: ['retry'], tree: 'balance', repeat: 'now' },
}

/** Next steps and handling of a failure. */
export const recoveryOf = (code: ErrorCode): Recovery => RECOVERY[code]

/**
 * Where a form shows a failure: before the entry that it is about, else at the top.
 * @param entries those that the form has
 */
export const noticePlace = (code: ErrorCode, entries: readonly Entry[]): Entry | 'top' => {
  const { entry } = RECOVERY[code]
  return entry && entries.includes(entry) ? entry : 'top'
}

/** Entries of a form that are missing or wrong. @param done the form's entries in their order, and whether each is right */
export const entriesLeft = (done: Partial<Record<Entry, boolean>>): Entry[] =>
  (Object.keys(done) as Entry[]).filter((entry) => !done[entry]) // its own keys

/** The branch of guided help for a failure. */
export const branchOf = (code: ErrorCode): { tree: HelpTree; code: ErrorCode } => ({ tree: RECOVERY[code].tree, code })
