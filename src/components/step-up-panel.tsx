import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { OTP_LENGTH, type Factor, type Failure } from '@/contract'
import { entriesLeft } from '@/domain/recovery'
import { NUMBER_LENGTH, typedSsc } from '@/domain/typed-text'
import { stepUp as t } from '@/locales/zh-cn/step-up'
import { Banner } from './banner'
import { Button } from './button'
import { FaceConsent } from './face-consent'
import { FailureNotice } from './failure-notice'
import { Field } from './field'
import { OtpField, type OtpState } from './otp-field'
import { Segmented } from './segmented'
import { Submit } from './submit'
import './step-up-panel.scss'

/** The fields of `useStepUp` that are displayed. */
export interface StepUpState {
  factors: readonly Factor[]
  biometricKind: keyof typeof t.biometric
  otp: OtpState & { failure: Failure | null; send: (phone?: string, by?: 'sms' | 'voice') => void }
  pending: boolean
  failure: Failure | null
  refusal: keyof typeof t.refusals | null
  byCode: (otpCode: string) => Promise<string | null>
  byCard: (otpCode: string, ssc: string) => Promise<string | null>
  byBiometric: (reason: string) => Promise<string | null>
  byFace: (agreed: true) => Promise<string | null>
  reset: () => void
}

interface StepUpPanelProps {
  stepUp: StepUpState
  /** Factors that the operation accepts. The card number is for operations that do not accept a code alone. */
  accept?: readonly Factor[]
  /** Reason shown in the phone's own panel. */
  reason: string
  /** Text of the confirming button for an irreversible operation; otherwise the button names the factor. */
  danger?: string | undefined
  onProof: (proof: string) => void
}

const USUAL: readonly Factor[] = ['biometric', 'code', 'face']

/** Offers the factors one at a time, the quickest first. */
export function StepUpPanel({ stepUp, accept = USUAL, reason, danger, onProof }: StepUpPanelProps) {
  const offered = stepUp.factors.filter((factor) => accept.includes(factor))
  const [chosen, setChosen] = useState<Factor | null>(null)
  const factor = chosen !== null && offered.includes(chosen) ? chosen : (offered[0] ?? 'code')
  const choose = (next: Factor) => {
    stepUp.reset()
    setChosen(next)
  }
  const settle = (proving: Promise<string | null>) => void proving.then((proof) => proof !== null && onProof(proof))
  const { otp } = stepUp
  const failure = stepUp.failure ?? otp.failure
  const again = () => (factor === 'code' || factor === 'card' ? otp.send() : stepUp.reset())
  return (
    <View>
      {offered.length > 1 && (
        <View className="step-up-choice">
          <Segmented options={offered.map((value) => ({ value, text: t.factors[value] }))} value={factor} onChange={choose} />
        </View>
      )}
      {failure && (
        <FailureNotice
          failure={failure}
          onStep={{
            retry: again,
            'resend-code': again,
            'check-number': stepUp.reset,
            'other-number-type': stepUp.reset,
            'sign-in': stepUp.reset,
          }}
        />
      )}
      {stepUp.refusal && <Banner tone="warn" icon="warning" text={t.refusals[stepUp.refusal]} />}
      {factor === 'biometric' && <BiometricFactor stepUp={stepUp} danger={danger} onPress={() => settle(stepUp.byBiometric(reason))} />}
      {factor === 'face' && <FaceFactor stepUp={stepUp} danger={danger} onPress={() => settle(stepUp.byFace(true))} />}
      {(factor === 'code' || factor === 'card') && <TypedFactor factor={factor} stepUp={stepUp} danger={danger} settle={settle} />}
    </View>
  )
}

interface HostFactorProps {
  stepUp: StepUpState
  danger: string | undefined
  onPress: () => void
}

function BiometricFactor({ stepUp: { pending, biometricKind }, danger, onPress }: HostFactorProps) {
  return (
    <>
      <Text className="step-up-note">{t.biometricText}</Text>
      <Button
        kind={danger ? 'danger' : 'primary'}
        text={pending ? t.working : (danger ?? t.biometric[biometricKind])}
        disabled={pending}
        onPress={onPress}
      />
    </>
  )
}

function FaceFactor({ stepUp: { pending }, danger, onPress }: HostFactorProps) {
  const [agreed, setAgreed] = useState(false)
  return (
    <>
      <Text className="step-up-note">{t.faceText}</Text>
      <FaceConsent agreed={agreed} onChange={setAgreed} />
      <Submit
        kind={danger ? 'danger' : 'primary'}
        text={danger ?? t.face}
        busy={pending ? t.working : null}
        missing={entriesLeft({ consent: agreed })}
        missingText={t.faceMissing}
        onPress={onPress}
      />
    </>
  )
}

interface TypedFactorProps {
  factor: 'code' | 'card'
  stepUp: StepUpState
  danger: string | undefined
  settle: (proving: Promise<string | null>) => void
}

function TypedFactor({ factor, stepUp, danger, settle }: TypedFactorProps) {
  const [code, setCode] = useState('')
  const [ssc, setSsc] = useState('')
  const { otp, pending } = stepUp
  const byCard = factor === 'card'
  const missing = entriesLeft({ ...(byCard && { number: ssc.length === NUMBER_LENGTH.ssc }), code: code.length === OTP_LENGTH })
  const submit = () => settle(byCard ? stepUp.byCard(code, ssc) : stepUp.byCode(code))
  const send = (by: 'sms' | 'voice') => {
    setCode('')
    otp.send(undefined, by)
  }
  return (
    <>
      {byCard && (
        <>
          <Text className="step-up-note">{t.cardText}</Text>
          <Field entry="number" label={t.ssc} value={ssc} placeholder={t.sscPlaceholder} maxLength={60} read={typedSsc} onChange={setSsc} />
        </>
      )}
      <OtpField
        value={code}
        otp={otp}
        onSend={() => send('sms')}
        onVoice={() => send('voice')}
        onChange={setCode}
        // What cannot be undone waits for the tap on its name.
        {...(!danger && missing.length === 0 && !pending && { onFull: submit })}
      />
      <Submit
        kind={danger ? 'danger' : 'primary'}
        text={danger ?? t.confirm}
        busy={pending ? t.working : null}
        missing={missing}
        missingText={byCard ? t.cardMissing : t.codeMissing}
        onPress={submit}
      />
    </>
  )
}
