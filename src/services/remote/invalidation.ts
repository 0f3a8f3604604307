import { invalidatedByFailure, operations, type ErrorCode, type Operation, type OperationName } from '@/contract'
import { isUnclear } from '../app-error'

type Names = readonly OperationName[]

const NAMES = Object.keys(operations) as OperationName[] // `operations` has no other keys

const factsOf = (name: OperationName): Operation => operations[name]

/** Reads that a write makes outdated. A test checks the contract's names, of failures too, against the operations. */
export const invalidatedBy = (name: OperationName): Names => (factsOf(name).invalidates ?? []) as Names

/**
 * Reads that a failed write may have made outdated. All of the write's reads where it may have happened, or where its target no longer
 * exists (DATA-404); otherwise those that the failed attempt itself changes.
 */
export const readsAfterFailure = (name: OperationName, code: ErrorCode): Names =>
  isUnclear(code) || code === 'DATA-404' ? invalidatedBy(name) : (invalidatedByFailure(code) as Names)

/** Writes after which nothing cached for the previous card may stay on the phone. */
export const FORGETS: ReadonlySet<OperationName> = new Set(NAMES.filter((name) => factsOf(name).forgets))

/** Reads stored on the phone for use without a network. */
export const KEPT: ReadonlySet<OperationName> = new Set(NAMES.filter((name) => factsOf(name).offline))
