import type { Failure } from '@/contract'

/** A failure of the action itself. That the officer's session is over is told by the gate, with its one button. */
export const ownFailure = (failure: Failure | null): Failure | null => (failure?.code === 'AUTH-440' ? null : failure)
