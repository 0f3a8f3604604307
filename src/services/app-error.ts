import type { ErrorCause, ErrorCode, Failure } from '@/contract'
import { recoveryOf } from '@/domain/recovery'

/** The error that the data layer throws. Holds the `Failure` as the transport gave it; texts for users are in `src/locales`. */
export class AppError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'AppError'
    this.failure = failure
  }
}

/** True where an automatic repeat may succeed. False for NET-OFFLINE, which is repeated when the network returns. */
export const isRetryable = (code: ErrorCode): boolean => recoveryOf(code).repeat === 'now'

/** True where the backend may have carried out a write although its answer did not arrive. */
export const isUnclear = (code: ErrorCode): boolean => recoveryOf(code).repeat !== undefined

/**
 * Builds a failure that was detected on the phone, without an answer from the backend.
 * @param now ms since the epoch; encoded in the reference, so that support can tell the time
 */
export const localFailure = (code: ErrorCode, now: number, cause?: ErrorCause): Failure => ({
  code,
  reference: `L-${now.toString(36).toUpperCase()}`,
  ...(cause ? { cause } : {}),
})

/** Converts anything thrown into a failure; SRV-BAD for everything but an `AppError`. @param now ms since the epoch, for the reference */
export const toFailure = (thrown: unknown, now: number): Failure =>
  thrown instanceof AppError ? thrown.failure : localFailure('SRV-BAD', now)

/** The error of a call whose signal was aborted. It is recognised by its name, because mini-program hosts have no DOMException. */
export function abortError(): Error {
  const error = new Error('aborted')
  error.name = 'AbortError'
  return error
}
