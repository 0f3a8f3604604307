import { callHost } from '../common/call'
import type { WeappApi } from './api'

/** Asks for consent in WeChat's own privacy sheet, enforced since 2023-10-17. Older clients need none. @returns false where refused */
export async function ensurePrivacy(api: WeappApi): Promise<boolean> {
  if (!api.getPrivacySetting || !api.requirePrivacyAuthorize) return true
  const setting = await callHost<{ needAuthorization: boolean }>((callbacks) => api.getPrivacySetting?.(callbacks))
  if (!setting.ok || !setting.value.needAuthorization) return true
  return (await callHost((callbacks) => api.requirePrivacyAuthorize?.(callbacks))).ok
}
