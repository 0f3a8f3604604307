import type { Sandbox } from './storage/documents'
import type { Tx } from './storage/transaction'

/** The operator's clock and sync; a first start has neither moved. */
export const sandboxOf = (tx: Tx): Promise<Sandbox> => tx.sandbox.open('', {})

/** The insurer's clock, ms: real time, or where an operator has put it. @param real ms now */
export const clockOf = ({ clock }: Pick<Sandbox, 'clock'>, real: number): number => (clock ? clock.demo + (real - clock.real) : real)
