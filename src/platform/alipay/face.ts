import { callHost } from '../common/call'
import type { FaceResult } from '../types'
import type { AlipayApi } from './api'

/** Gateway of the check; `certifyId` alone identifies it. */
const GATEWAY = 'https://openapi.alipay.com/gateway.do'
const CANCELLED = '6001'
const NETWORK_FAILED = '6002'

/**
 * Alipay's real-name face check. The challenge is the `certifyId` of `alipay.user.certify.open.initialize`.
 * The result on the phone can be forged, so the provider queries the id, which also gives the reason of a failure (4000).
 */
export async function verifyFace(api: AlipayApi, challenge: string): Promise<FaceResult> {
  if (!api.startAPVerify) return { status: 'unavailable' }
  const called = await callHost<{ resultStatus?: string | number }>((callbacks) =>
    api.startAPVerify?.({ url: GATEWAY, certifyId: challenge, ...callbacks }),
  )
  if (!called.ok) return { status: called.error.error === 11 ? 'cancelled' : 'unavailable' }
  const status = String(called.value.resultStatus)
  if (status === CANCELLED) return { status: 'cancelled' }
  return status === NETWORK_FAILED ? { status: 'unavailable' } : { status: 'ok', evidence: challenge }
}
