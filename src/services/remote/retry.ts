import { AppError, isRetryable } from '../app-error'

/** ms before the first, second and third further try. */
export const RETRY_DELAYS = [2_000, 5_000, 15_000] as const

/** Wait before try number `failures + 1`; undefined once no more are made. */
export const retryDelay = (failures: number): number | undefined => RETRY_DELAYS[failures - 1]

/** @param earlier failures before this one @param thrown what this one threw */
export const shouldRetry = (earlier: number, thrown: unknown): boolean =>
  thrown instanceof AppError && isRetryable(thrown.failure.code) && earlier < RETRY_DELAYS.length
