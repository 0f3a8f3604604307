import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Factor, Failure, InputOf, ProofPurpose } from '@/contract'
import { normalizeNumber } from '@/domain/typed-text'
import type { BiometricKind, BiometricResult, FaceResult, Platform } from '@/platform/types'
import type { createUseAction } from './remote/use-action'
import type { createUseRemote } from './remote/use-remote'
import type { createUseOtp, Otp } from './use-otp'

/** Why the host handed over nothing: the person's choice or the phone's state, no failure of the backend. */
export type HostRefusal = Exclude<(BiometricResult | FaceResult)['status'], 'ok'>

export interface StepUp {
  /** What can be offered now, the quickest first. `card` stands beside the face, which goes after too many tries. */
  factors: readonly Factor[]
  biometricKind: BiometricKind
  otp: Otp
  pending: boolean
  failure: Failure | null
  refusal: HostRefusal | null
  /** Each gives a proof for one sensitive operation; null when it failed, was cancelled or is at work already. */
  byCode: (otpCode: string) => Promise<string | null>
  byCard: (otpCode: string, ssc: string) => Promise<string | null>
  byBiometric: (reason: string) => Promise<string | null>
  /** @param agreed the person ticked, for this verification, that their face may be processed */
  byFace: (agreed: true) => Promise<string | null>
  reset: () => void
}

/** Version of the text that `FaceConsent` shows. */
const FACE_CONSENT = { face: true, version: '2026-11' } as const

interface StepUpContext {
  useAction: ReturnType<typeof createUseAction>
  useRemote: ReturnType<typeof createUseRemote>
  useOtp: ReturnType<typeof createUseOtp>
  platform: Pick<Platform, 'biometricKind' | 'verifyBiometric' | 'verifyFace'>
}

/**
 * @param biometric whether the person switched it on and the phone has it
 * @param facesUsedUp three faces in a row failed: the number on the card is left
 */
export const offeredFactors = (biometric: boolean, facesUsedUp: boolean): readonly Factor[] => [
  ...(biometric ? (['biometric'] as const) : []),
  'code',
  ...(facesUsedUp ? [] : (['face'] as const)),
  'card',
]

/** Binds the hook that has a person prove once more that it is them. */
export const createUseStepUp = ({ useAction, useRemote, useOtp, platform }: StepUpContext) =>
  /** @param purpose what the proof is for: it opens nothing else @param subject the lock, flow or card it is about */
  function useStepUp(purpose: ProofPurpose, subject?: string): StepUp {
    const { view } = useRemote('security.get', {})
    const begin = useAction('step-up.begin')
    const finish = useAction('step-up.finish')
    const otp = useOtp('step-up')
    const [biometricKind, setKind] = useState<BiometricKind>('none')
    const [refusal, setRefusal] = useState<HostRefusal | null>(null)
    const [atHost, setAtHost] = useState(false)
    const [facesUsedUp, setUsedUp] = useState(false)
    const aim = useMemo(() => ({ purpose, ...(subject === undefined ? {} : { subject }) }), [purpose, subject])
    const { run: start, reset: resetStart } = begin
    const { run: complete, reset: resetComplete } = finish

    const shown = useRef(true)
    useEffect(() => {
      shown.current = true
      void platform.biometricKind().then((kind) => shown.current && setKind(kind))
      return () => void (shown.current = false)
    }, [])

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
        const begun = await start(factor === 'face' ? { factor, consent: FACE_CONSENT, ...aim } : { factor, ...aim })
        // The host's panel would open over whatever came after.
        if (!begun || !shown.current) return null
        const { challenge } = begun
        setAtHost(true)
        const asking = factor === 'face' ? platform.verifyFace(challenge) : platform.verifyBiometric(challenge, reason)
        // A host that throws must not leave the buttons dead.
        const answer = await asking.catch(() => ({ status: 'unavailable' }) as const).finally(() => setAtHost(false))
        if (answer.status === 'ok') return hand({ factor, challenge, evidence: answer.evidence })
        setRefusal(answer.status)
        return null
      },
      [aim, hand, reset, start],
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
      byCode: (otpCode) => hand({ factor: 'code', otpCode, ...aim }),
      byCard: (otpCode, ssc) => hand({ factor: 'card', otpCode, ssc: normalizeNumber(ssc), ...aim }),
      byBiometric: (reason) => byHost('biometric', reason),
      byFace: () => byHost('face'),
      reset,
    }
  }
