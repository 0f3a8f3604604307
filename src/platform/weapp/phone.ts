import type { PhoneResult } from '../types'

interface PhoneDetail {
  code?: string
  errMsg?: string
}

/**
 * Reads the event of a `getPhoneNumber` button. A refusal says `deny` or `cancel`; everything else without
 * a code (no right, quota used up: errno 1400001) means this app cannot have it, and SMS is the way.
 * @param demo unregistered apps never get a code: a demo build takes its own instead
 */
export function readPhoneDetail(detail: unknown, demo: boolean): PhoneResult {
  const { code, errMsg = '' } = (detail ?? {}) as PhoneDetail
  if (/deny|cancel/i.test(errMsg)) return { status: 'refused' }
  if (demo) return { status: 'ok', code: 'demo' }
  return code ? { status: 'ok', code } : { status: 'unavailable' }
}
