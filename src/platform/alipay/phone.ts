import { callHost } from '../common/call'
import type { PhoneResult } from '../types'
import type { AlipayApi } from './api'

/**
 * After a `getAuthorize` button said yes, Alipay hands out an encrypted answer that only the server can read;
 * it travels as the code. The button's `onError` detail carries an error: the person refused.
 */
export async function readPhoneDetail(api: AlipayApi, detail: unknown, demo: boolean): Promise<PhoneResult> {
  const error = (detail as { error?: unknown; errorMessage?: unknown } | null)?.error
  if (error !== undefined) return { status: 'refused' }
  if (demo) return { status: 'ok', code: 'demo' }
  if (!api.getPhoneNumber) return { status: 'unavailable' }
  const called = await callHost<{ response: unknown }>((callbacks) => api.getPhoneNumber?.(callbacks))
  if (!called.ok) return { status: 'unavailable' }
  const { response } = called.value
  return { status: 'ok', code: typeof response === 'string' ? response : JSON.stringify(response) }
}
