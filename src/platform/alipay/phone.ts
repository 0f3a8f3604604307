import { callHost } from '../common/call'
import type { PhoneResult } from '../types'
import type { AlipayApi } from './api'

/**
 * Reads the event of a `getAuthorize` button. After consent Alipay returns an encrypted answer that only the server can read; it is
 * passed on as the code. An error in the detail of `onError` means that the user refused.
 * @param demo returns a code that only the mock accepts
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
