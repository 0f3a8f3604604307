import { callHost } from '../common/call'
import type { BiometricKind, BiometricResult } from '../types'
import type { AlipayApi, IfaaMode } from './api'

const KINDS: Record<IfaaMode, BiometricKind> = { fingerPrint: 'fingerprint', facial: 'face' }

/** IFAA result codes with a meaning for the user. A timeout counts as a failed try. */
const OUTCOMES: Record<number, Exclude<BiometricResult['status'], 'ok'>> = { 61001: 'failed', 61003: 'cancelled', 61004: 'failed' }

async function supportedMode(api: AlipayApi): Promise<IfaaMode | null> {
  if (!api.checkIsSupportIfaaAuthentication) return null
  const called = await callHost<{ supportMode?: IfaaMode[] }>((callbacks) => api.checkIsSupportIfaaAuthentication?.(callbacks))
  return called.ok ? (called.value.supportMode?.[0] ?? null) : null
}

/** The method that the phone supports through IFAA; 'none' on old clients. */
export async function biometricKind(api: AlipayApi): Promise<BiometricKind> {
  const mode = await supportedMode(api)
  return mode ? KINDS[mode] : 'none'
}

async function isEnrolled(api: AlipayApi, checkAuthMode: IfaaMode): Promise<boolean> {
  if (!api.checkIsIfaaEnrolledInDevice) return true
  const called = await callHost<{ isEnrolled?: boolean }>((callbacks) => api.checkIsIfaaEnrolledInDevice?.({ checkAuthMode, ...callbacks }))
  return !called.ok || called.value.isEnrolled !== false
}

/**
 * Runs IFAA.
 * @param challenge of the provider
 * @param reason text of the host's panel
 * @returns as evidence the host's reply in JSON, for the provider to verify
 */
export async function verifyBiometric(api: AlipayApi, challenge: string, reason: string): Promise<BiometricResult> {
  const mode = await supportedMode(api)
  if (!mode) return { status: 'unavailable' }
  if (!(await isEnrolled(api, mode))) return { status: 'not-enrolled' }
  const called = await callHost<object>((callbacks) =>
    api.startIfaaAuthentication?.({ requestAuthModes: [mode], challenge, authContent: reason, ...callbacks }),
  )
  if (!called.ok) return { status: OUTCOMES[called.error.error ?? 0] ?? 'unavailable' }
  return { status: 'ok', evidence: JSON.stringify(called.value) }
}
