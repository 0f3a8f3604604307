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
  /** The backend refuses this user's credentials or rights. */
  refusesPerson?: true
}

/** Recovery of each failure; the texts are in `locales/zh-cn/errors`. A code without a row does not compile. */
const RECOVERY: Readonly<Record<ErrorCode, Recovery>> = {
  'AUTH-401': { steps: ['check-number', 'reset-password', 'guide'], tree: 'sign-in', refusesPerson: true },
  'AUTH-403': { steps: ['sign-in', 'sample'], tree: 'sign-in', refusesPerson: true },
  'AUTH-422': { steps: ['retry', 'guide'], tree: 'sign-in', refusesPerson: true },
  'AUTH-423': { steps: ['unlock', 'reset-password', 'call', 'copy-reference'], tree: 'sign-in', refusesPerson: true },
  'AUTH-440': { steps: ['sign-in', 'sample'], tree: 'sign-in', refusesPerson: true },
  'CARD-404': { steps: ['check-number', 'other-number-type', 'call'], tree: 'sign-in' },
  'CARD-409': { steps: ['move-card', 'call', 'copy-reference'], tree: 'sign-in' },
  'CARD-422': { steps: ['check-number', 'other-number-type'], tree: 'sign-in' },
  'VERIFY-PHOTO': { steps: ['retry', 'guide'], tree: 'verification', lastTry: 'other-way' },
  'VERIFY-FACE': { steps: ['retry', 'guide'], tree: 'verification', lastTry: 'other-way' },
  'VERIFY-OTP': { steps: ['resend-code', 'guide'], tree: 'verification', lastTry: 'other-way' },
  'VERIFY-NAME': { steps: ['check-number', 'guide', 'call'], tree: 'verification', lastTry: 'other-way' },
  'BAL-STALE': { steps: ['retry', 'guide', 'official-channel'], tree: 'balance' },
  'BAL-PENDING': { steps: ['pending-list', 'guide'], tree: 'balance' },
  'BAL-ARREARS': { steps: ['guide', 'call'], tree: 'balance' },
  'BAL-MISMATCH': { steps: ['guide', 'call', 'copy-reference'], tree: 'balance' },
  'SUB-REFUSED': { steps: ['retry', 'open-inbox'], tree: 'balance' },
  'SUB-BANNED': { steps: ['open-settings', 'open-inbox'], tree: 'balance' },
  'SUB-OFF': { steps: ['open-settings', 'open-inbox'], tree: 'balance' },
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

/** The branch of guided help for a failure. */
export const branchOf = (code: ErrorCode): { tree: HelpTree; code: ErrorCode } => ({ tree: RECOVERY[code].tree, code })
