import { callHost } from '../common/call'
import type { FaceResult } from '../types'
import type { WeappApi } from './api'

/**
 * WeChat's face check (base library 3.8.12; government and medical categories only). The challenge is the `verifyId` that the provider
 * requested with the user's name and number, so the app handles neither. Only the provider can query whether the face matched
 * (`queryVerifyInfo`), so every finished check returns the id as evidence.
 */
export async function verifyFace(api: WeappApi, challenge: string): Promise<FaceResult> {
  if (!api.requestFacialVerify) return { status: 'unavailable' }
  const called = await callHost<unknown>((callbacks) => api.requestFacialVerify?.({ verifyId: challenge, ...callbacks }))
  if (called.ok) return { status: 'ok', evidence: challenge }
  const { errMsg = '' } = called.error
  if (/cancel/i.test(errMsg)) return { status: 'cancelled' }
  if (/den(y|ied)/i.test(errMsg)) return { status: 'refused' }
  return /permission|support|system/i.test(errMsg) ? { status: 'unavailable' } : { status: 'ok', evidence: challenge }
}
