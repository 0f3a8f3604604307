import type { PhoneResult } from '../types'

interface PhoneDetail {
  code?: string
  errMsg?: string
}

/**
 * Reads the event of a `getPhoneNumber` button. A refusal contains `deny` or `cancel`. Any other event without a code (no permission,
 * quota used up: errno 1400001) means that the app cannot get the number and uses SMS.
 * @param demo returns a code that only the mock accepts, because unregistered apps get none
 */
export function readPhoneDetail(detail: unknown, demo: boolean): PhoneResult {
  const { code, errMsg = '' } = (detail ?? {}) as PhoneDetail
  if (/deny|cancel/i.test(errMsg)) return { status: 'refused' }
  if (demo) return { status: 'ok', code: 'demo' }
  return code ? { status: 'ok', code } : { status: 'unavailable' }
}
