import { callHost } from '../common/call'
import type { BiometricKind, BiometricResult } from '../types'
import type { SoterMode, SoterReply, WeappApi } from './api'

const KINDS: Record<SoterMode, BiometricKind> = { fingerPrint: 'fingerprint', facial: 'face', speech: 'none' }

/** SOTER result codes with a meaning for the user. */
const OUTCOMES: Record<number, Exclude<BiometricResult['status'], 'ok'>> = {
  90008: 'cancelled',
  90009: 'failed',
  90010: 'frozen',
  90011: 'not-enrolled',
}

async function supportedMode(api: WeappApi): Promise<SoterMode | null> {
  if (!api.checkIsSupportSoterAuthentication) return null
  const called = await callHost<{ supportMode: SoterMode[] }>((callbacks) => api.checkIsSupportSoterAuthentication?.(callbacks))
  const modes = called.ok ? called.value.supportMode : []
  return modes.find((mode) => KINDS[mode] !== 'none') ?? null
}

/** The method that the phone supports through SOTER; 'none' on old clients. */
export async function biometricKind(api: WeappApi): Promise<BiometricKind> {
  const mode = await supportedMode(api)
  return mode ? KINDS[mode] : 'none'
}

/**
 * Runs SOTER. The signature is made in the phone's secure hardware, and the provider verifies it (`soter.verifySignature`).
 * @param challenge of the provider
 * @param reason text of the host's panel
 */
export async function verifyBiometric(api: WeappApi, challenge: string, reason: string): Promise<BiometricResult> {
  const mode = await supportedMode(api)
  if (!mode) return { status: 'unavailable' }
  const called = await callHost<SoterReply>((callbacks) =>
    api.startSoterAuthentication?.({ requestAuthModes: [mode], challenge, authContent: reason, ...callbacks }),
  )
  if (!called.ok) return { status: OUTCOMES[called.error.errCode ?? 0] ?? 'unavailable' }
  const { resultJSON, resultJSONSignature } = called.value
  return { status: 'ok', evidence: JSON.stringify({ resultJSON, resultJSONSignature }) }
}
