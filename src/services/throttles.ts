import type { Failure } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { AppError } from './app-error'

/**
 * Holds back calls that the backend throttled (SRV-429) until the throttle ends. Waits are measured on the phone's clock, because the
 * estimate of the backend's clock shifts by up to a second with each answer.
 * @param clock ms since the epoch on the backend's clock
 * @param phone ms since the epoch on the phone's clock
 */
export function createThrottles(clock: () => number, phone: () => number) {
  const held = new Map<string, { failure: Failure; end: number }>()
  return {
    /** @throws AppError the earlier SRV-429, until its throttle ends */
    keep(call: string): void {
      held.forEach(({ end }, key) => end <= phone() && held.delete(key))
      const one = held.get(call)
      if (one) throw new AppError(one.failure)
    },
    note(call: string, failure: Failure): void {
      const { code, until } = failure
      if (code === 'SRV-429' && until !== undefined) held.set(call, { failure, end: phone() + toMs(until) - clock() })
    },
  }
}
