import * as v from 'valibot'
import type { Answer, ErrorCode, Failure } from '@/contract'
import { referenceOf, type Ids } from './ids'

/** Facts of a failure. The dispatch adds the reference. */
export type FailureFacts = Omit<Failure, 'reference' | 'code'>

/** Thrown by handlers; the dispatch turns it into a failed answer. Carries a code, no text for people. */
class DomainError extends Error {
  override readonly name = 'DomainError'
  constructor(
    readonly code: ErrorCode,
    readonly facts: FailureFacts = {},
  ) {
    super(code)
  }
}

/** @throws DomainError always */
export function fail(code: ErrorCode, facts: FailureFacts = {}): never {
  throw new DomainError(code, facts)
}

/** Tested by fields, not by `instanceof`: compiled for old phones, subclasses of Error lose their class. */
export const isDomainError = (error: unknown): error is DomainError => error instanceof Error && 'code' in error && 'facts' in error

/** Characters; the maximum of the contract's `text`. */
const TEXT = 200

/**
 * Path of the first field that breaks a schema, and what the schema expects there. The value that was sent is left out: it may be a secret.
 * @returns an empty object for an input that is no object
 */
export function wrongField([issue]: readonly v.BaseIssue<unknown>[]): Pick<Failure, 'field' | 'expected'> {
  const field = issue && v.getDotPath(issue)
  if (!issue || !field) return {}
  // JSON has no undefined: such a field was not sent.
  return { field, expected: issue.input === undefined ? 'required' : (issue.expected ?? issue.type).slice(0, TEXT) }
}

/** An answer of any operation. */
export type AnyAnswer = Answer<unknown>

/** A failure, answered with a new reference. */
export const failed = (ids: Ids, code: Failure['code'], facts: FailureFacts = {}): AnyAnswer => ({
  ok: false,
  error: { code, ...facts, reference: referenceOf(ids) },
})
