import type { ErrorCause, ErrorCode, Failure } from '@/contract'

/** The one error the data layer throws. Carries the failure as it crossed the transport; never text for a person. */
export class AppError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'AppError'
    this.failure = failure
  }
}

const RETRYABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['NET-TIMEOUT', 'SRV-5XX', 'SRV-429', 'DEV-LOGIN'])

/** True where trying again without changing anything may help. Offline is not: the network's return triggers that. */
export const isRetryable = (code: ErrorCode): boolean => RETRYABLE.has(code)

/** True where a write may have got through although no answer came: a connection can break on the way back. */
export const isUnclear = (code: ErrorCode): boolean => isRetryable(code) || code === 'NET-OFFLINE'

/**
 * A failure that arose on the phone, before or instead of an answer.
 * @param now ms since the epoch; the reference tells support when it happened
 */
export const localFailure = (code: ErrorCode, now: number, cause?: ErrorCause): Failure => ({
  code,
  reference: `L-${now.toString(36).toUpperCase()}`,
  ...(cause ? { cause } : {}),
})

/** Whatever was thrown, as a failure of the catalogue. */
export const toFailure = (thrown: unknown, now: number): Failure =>
  thrown instanceof AppError ? thrown.failure : localFailure('SRV-BAD', now)

/** What a call is rejected with once nobody waits for it. DOMException is missing on the phones, so the name is all there is to go by. */
export function abortError(): Error {
  const error = new Error('aborted')
  error.name = 'AbortError'
  return error
}
