import { beijingAt } from '@/domain/beijing-time'

const YEAR = 365 * 86_400_000
/** Provider times before this date are implausible: the app did not exist yet. */
const EARLIEST = beijingAt('2025-01-01')
const LATEST = beijingAt('2100-01-01')
/** ms; a larger difference from a plausible phone clock is taken for a provider's error. */
const APART = 10 * YEAR
/** ms; smaller differences come from HTTP dates being whole seconds and from network delay, and are ignored. */
const NO_DIFFERENCE = 2_000
/** ms that an answer may be ahead of the provider's clock, because a provider's servers differ. */
const AHEAD = 5 * 60_000
/** ms, as above, while only the phone's clock is known, which users set by hand. */
const AHEAD_OF_PHONE = 24 * 3_600_000

export interface ProviderClock {
  /** Learns the provider's time, ms since the epoch; an implausible one is ignored. */
  learn(providerTime: number): void
  /** ms since the epoch on the provider's clock; on the phone's before the first answer. */
  now(): number
  /** ms since the epoch; answers dated later are rejected. */
  latest(): number
}

const isPlausible = (time: number): boolean => time >= EARLIEST && time < LATEST

/** Estimates the provider's clock from its answers. @param phone ms since the epoch on the phone's clock */
export function createProviderClock(phone: () => number): ProviderClock {
  let skew = 0
  let told = false
  const now = () => phone() + skew
  return {
    learn(providerTime) {
      const seen = providerTime - phone()
      // A phone whose battery ran empty may show 1970; then the provider's time is taken whatever the difference.
      if (!isPlausible(providerTime) || (isPlausible(phone()) && Math.abs(seen) > APART)) return
      skew = Math.abs(seen) > NO_DIFFERENCE ? seen : 0
      told = true
    },
    now,
    latest: () => now() + (told ? AHEAD : AHEAD_OF_PHONE),
  }
}

/** The `latest` of a backend whose clock is known exactly, such as the embedded mock. ms since the epoch. */
export const latestOf = (now: number): number => now + AHEAD
