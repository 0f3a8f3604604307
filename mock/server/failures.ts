import type { ErrorCause, ErrorCode, Failure } from '@/contract'

/** HTTP status of each code; every other code is 422: understood, and not possible. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  'AUTH-401': 401,
  'AUTH-403': 403,
  'AUTH-423': 423,
  'AUTH-440': 401,
  'CARD-404': 404,
  'CARD-409': 409,
  'DATA-404': 404,
  'SRV-429': 429,
  'SRV-5XX': 503,
  'SRV-BAD': 400,
}

/** The HTTP status that goes with a failure. */
export function statusOf({ code, cause }: Pick<Failure, 'code' | 'cause'>): number {
  // The provider's own fault, not the caller's.
  if (cause === 'output-invalid') return 502
  return STATUS[code] ?? 422
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
