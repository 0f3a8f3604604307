import { toMs } from '@/domain/beijing-time'
import { AppError, isRetryable } from '../app-error'

/** ms before the first, second and third retry. */
const RETRY_DELAYS = [2_000, 5_000, 15_000] as const

/** ms before attempt number `failures + 1`; undefined where no more are made. */
const retryDelay = (failures: number): number | undefined => RETRY_DELAYS[failures - 1]

/** ms; a throttle that lasts longer is not retried automatically. */
const LONGEST_HELD = 60_000

/** Remaining ms of a throttle; 0 without one. @param clock ms since the epoch on the backend's clock */
const heldFor = (thrown: unknown, clock: number): number =>
  thrown instanceof AppError && thrown.failure.until !== undefined ? Math.max(0, toMs(thrown.failure.until) - clock) : 0

/**
 * Whether a failed read is retried automatically.
 * @param earlier number of failures before this one
 * @param thrown what this attempt threw
 * @param clock ms since the epoch on the backend's clock
 */
export const shouldRetry = (earlier: number, thrown: unknown, clock: number): boolean =>
  thrown instanceof AppError && isRetryable(thrown.failure.code) && earlier < RETRY_DELAYS.length && heldFor(thrown, clock) <= LONGEST_HELD

/** ms to wait before the next attempt: the fixed delay, or the rest of a throttle where that is longer. */
export const waitAfter = (earlier: number, thrown: unknown, clock: number): number =>
  Math.max(retryDelay(earlier + 1) ?? RETRY_DELAYS[0], heldFor(thrown, clock))
