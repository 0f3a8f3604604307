import { invalidatedByFailure, type ErrorCode, type Operation } from '@/contract'
import { isUnclear } from '../app-error'

/**
 * Reads that a failed write may have made outdated, by name. All of the write's reads where it may have happened, or where its target no
 * longer exists (DATA-404); otherwise those that the failed attempt itself changes. A test checks the names against the operations.
 */
export const readsAfterFailure = ({ invalidates = [] }: Operation, code: ErrorCode): readonly string[] =>
  isUnclear(code) || code === 'DATA-404' ? invalidates : invalidatedByFailure(code)
