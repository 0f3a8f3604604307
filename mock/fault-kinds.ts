/** Faults are counted down, never by chance: the same steps always meet the same fault. */
export type FaultKind = 'provider-down' | 'slow' | 'malformed' | 'mismatch' | 'throttled' | 'wrong-password' | 'card-not-found'

export interface Fault {
  kind: FaultKind
  /** Calls it still hits. */
  left: number
}
