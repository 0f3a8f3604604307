import { operations, type ErrorCode, type Operation, type OperationName } from '@/contract'
import { isUnclear } from '../app-error'

type Names = readonly OperationName[]

const NAMES = Object.keys(operations) as OperationName[] // `operations` has no other keys

const factsOf = (name: OperationName): Operation => operations[name]

/** Which reads a write makes out of date. A test holds the contract's names to those there are. */
export const invalidatedBy = (name: OperationName): Names => (factsOf(name).invalidates ?? []) as Names

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
  isUnclear(code) || code === 'DATA-404' ? invalidatedBy(name) : (COUNTED[code] ?? [])

/** Writes after which nothing read for the card before may stay on the phone. */
export const FORGETS: ReadonlySet<OperationName> = new Set(NAMES.filter((name) => factsOf(name).forgets))

/** Reads kept on the phone as the last view. */
export const KEPT: ReadonlySet<OperationName> = new Set(NAMES.filter((name) => factsOf(name).offline))
