import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Factor, Failure, InputOf, ProofPurpose } from '@/contract'
import { securityGet } from '@/contract/operations/security'
import { stepUpBegin, stepUpFinish } from '@/contract/operations/step-up'
import { normalizeNumber } from '@/domain/typed-text'
import type { BiometricKind, BiometricResult, FaceResult } from '@/platform/types'
import { useAction } from './remote/use-action'
import { useRemote } from './remote/use-remote'
import { useRuntime } from './runtime-provider'
import { useOtp, type Otp } from './use-otp'

/** Why the host returned no evidence: the user's choice or the phone's state, not a failure of the backend. */
export type HostRefusal = Exclude<(BiometricResult | FaceResult)['status'], 'ok'>

export interface StepUp {
  /** Factors that can be offered now, the quickest first. `face` is left out after too many failures. */
  factors: readonly Factor[]
  biometricKind: BiometricKind
  otp: Otp
  pending: boolean
  failure: Failure | null
  refusal: HostRefusal | null
  /** Each resolves to a proof for one sensitive operation; null where it failed, was cancelled or is running already. */
  byCode: (otpCode: string) => Promise<string | null>
  byCard: (otpCode: string, ssc: string) => Promise<string | null>
  byBiometric: (reason: string) => Promise<string | null>
  /** @param agreed the user consented to the processing of their face for this verification */
  byFace: (agreed: true) => Promise<string | null>
  reset: () => void
}

/** Version of the text that `FaceConsent` shows. */
const FACE_CONSENT = { face: true, version: '2026-11' } as const

/**
 * The factors to offer, the quickest first.
 * @param biometric whether the user switched it on and the phone supports it
 * @param facesUsedUp true after the backend's limit of failed faces (`face-too-many`)
 */
export const offeredFactors = (biometric: boolean, facesUsedUp: boolean): readonly Factor[] => [
  ...(biometric ? (['biometric'] as const) : []),
  'code',
  ...(facesUsedUp ? [] : (['face'] as const)),
  'card',
]

/**
 * Verifies the signed-in user again before a sensitive operation.
 * @param purpose operation that the proof is valid for
 * @param subject id of the lock, flow or card that the proof is limited to
 */
export function useStepUp(purpose: ProofPurpose, subject?: string): StepUp {
  const { platform } = useRuntime()
  const { view } = useRemote(securityGet, {})
  const begin = useAction(stepUpBegin)
  const finish = useAction(stepUpFinish)
  const otp = useOtp('step-up')
  const [biometricKind, setKind] = useState<BiometricKind>('none')
  const [refusal, setRefusal] = useState<HostRefusal | null>(null)
  const [atHost, setAtHost] = useState(false)
  const [facesUsedUp, setUsedUp] = useState(false)
  const scope = useMemo(() => ({ purpose, ...(subject === undefined ? {} : { subject }) }), [purpose, subject])
  const { run: start, reset: resetStart } = begin
  const { run: complete, reset: resetComplete } = finish

  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    void platform.biometricKind().then((kind) => shown.current && setKind(kind))
    return () => void (shown.current = false)
  }, [platform])

  const reset = useCallback(() => {
    setRefusal(null)
    resetStart()
    resetComplete()
  }, [resetComplete, resetStart])
  const hand = useCallback(
    async (input: InputOf<'step-up.finish'>) => {
      reset()
      return (await complete(input))?.proof ?? null
    },
    [complete, reset],
  )
  const byHost = useCallback(
    async (factor: 'biometric' | 'face', reason = '') => {
      reset()
      const begun = await start(factor === 'face' ? { factor, consent: FACE_CONSENT, ...scope } : { factor, ...scope })
      // The page may be closed by now, and the host's panel would open over another one.
      if (!begun || !shown.current) return null
      const { challenge } = begun
      setAtHost(true)
      const asking = factor === 'face' ? platform.verifyFace(challenge) : platform.verifyBiometric(challenge, reason)
      // A host API that throws must not leave the buttons disabled.
      const answer = await asking.catch(() => ({ status: 'unavailable' }) as const).finally(() => setAtHost(false))
      if (answer.status === 'ok') return hand({ factor, challenge, evidence: answer.evidence })
      setRefusal(answer.status)
      return null
    },
    [scope, hand, platform, reset, start],
  )
  const failure = begin.failure ?? finish.failure
  const tooMany = failure?.cause === 'face-too-many'
  useEffect(() => {
    if (tooMany) setUsedUp(true)
  }, [tooMany])
  const switchedOn = 'data' in view && view.data.biometric && biometricKind !== 'none'
  return {
    factors: offeredFactors(switchedOn, facesUsedUp),
    biometricKind,
    otp,
    pending: begin.pending || atHost || finish.pending,
    failure,
    refusal,
    byCode: (otpCode) => hand({ factor: 'code', otpCode, ...scope }),
    byCard: (otpCode, ssc) => hand({ factor: 'card', otpCode, ssc: normalizeNumber(ssc), ...scope }),
    byBiometric: (reason) => byHost('biometric', reason),
    byFace: () => byHost('face'),
    reset,
  }
}
