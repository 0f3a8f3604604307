import type { OperationName } from '@/contract'

/** Faults are counted down, never by chance: the same steps always meet the same fault. */
export type FaultKind = 'provider-down' | 'slow' | 'malformed' | 'mismatch' | 'throttled' | 'wrong-password' | 'card-not-found'

export interface Fault {
  kind: FaultKind
  /** Calls it still hits. */
  left: number
}

/** What the insurer answers itself; sign-in and the message centre live in this app's own backend. */
const PROVIDER_OPERATIONS: readonly OperationName[] = [
  'account.overview',
  'account.statement',
  'transactions.list',
  'transactions.get',
  'cards.verify',
]

const hits = (kind: FaultKind, name: OperationName): boolean => {
  switch (kind) {
    case 'wrong-password':
    case 'card-not-found':
      return name === 'cards.verify'
    case 'mismatch':
      return name === 'account.statement'
    case 'throttled':
      return name === 'otp.send'
    case 'malformed':
      return PROVIDER_OPERATIONS.includes(name) && name !== 'cards.verify'
    case 'provider-down':
    case 'slow':
      return PROVIDER_OPERATIONS.includes(name)
  }
}

/** Counts a fault down when it hits this call. Mutates the list it is given: it is the stored one. */
export function takeFault(faults: readonly Fault[], kind: FaultKind, name: OperationName): boolean {
  for (const fault of faults) {
    if (fault.kind !== kind || fault.left <= 0 || !hits(kind, name)) continue
    fault.left -= 1
    return true
  }
  return false
}

/** Whether a fault would hit this call, without counting it. */
export const hasFault = (faults: readonly Fault[], kind: FaultKind, name: OperationName): boolean =>
  faults.some((fault) => fault.kind === kind && fault.left > 0 && hits(kind, name))

/** How long a throttled caller is asked to wait, ms. */
export const THROTTLE_MS = 60_000

/** How long a `slow` call takes, ms: past the app's 8 s patience on purpose. */
export const SLOW_MS = 9000
