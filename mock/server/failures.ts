import { httpStatusOf, type ErrorCause, type ErrorCode, type Failure } from '@/contract'

/** The HTTP status that goes with a failure. */
export function statusOf({ code, cause }: Pick<Failure, 'code' | 'cause'>): number {
  // An invalid output is the provider's fault, not the caller's.
  if (cause === 'output-invalid') return 502
  return httpStatusOf(code)
}

export interface FailureAnswer {
  ok: false
  error: Failure
}

/** A failure the server itself answers, in the contract's shape. @param reference the request id */
export const failureAnswer = (code: ErrorCode, reference: string, facts: { cause?: ErrorCause; until?: string } = {}): FailureAnswer => ({
  ok: false,
  error: { code, ...facts, reference },
})
