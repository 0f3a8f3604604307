/** s; a throttle of more than one day is taken for a provider's error and ignored. */
export const LONGEST_WAIT = 86_400

/** ms since the epoch of an HTTP date (RFC 9110 IMF-fixdate); null where it is missing or unreadable. */
export function httpDate(text: string | undefined): number | null {
  // HTTP dates are in GMT, so `Date.parse` does not depend on the phone's time zone.
  // eslint-disable-next-line no-restricted-syntax
  const time = /^[A-Z][a-z]{2}, .* GMT$/.test(text ?? '') ? Date.parse(text ?? '') : NaN
  return Number.isNaN(time) ? null : time
}

/**
 * End of a `Retry-After` in ms since the epoch. Accepts whole seconds or an HTTP date (RFC 9110), up to one day ahead.
 * @param now ms since the epoch on the clock that the header refers to
 * @returns null where the header is missing, unreadable, in the past or more than one day ahead
 */
export function retryAfterEnd(text: string | undefined, now: number): number | null {
  const end = /^\d+$/.test(text ?? '') ? now + Number(text) * 1000 : httpDate(text)
  return end !== null && end > now && end <= now + LONGEST_WAIT * 1000 ? end : null
}
