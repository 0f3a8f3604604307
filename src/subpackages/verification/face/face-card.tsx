import { Text } from '@tarojs/components'
import { useState } from 'react'
import { OTP_LENGTH } from '@/contract'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { OtpField } from '@/components/otp-field'
import { NUMBER_LENGTH, typedSsc } from '@/domain/typed-text'
import { groupSsc } from '@/domain/identity'
import { verification } from '@/locales/zh-cn/verification'
import type { StepUp } from '@/services/use-step-up'
import { FlowFrame } from '../shared/flow-frame'
import { StepNotice } from '../shared/step-notice'
import type { FlowHandle } from '../shared/use-flow'

const t = verification.face

interface FaceCardProps {
  handle: FlowHandle
  stepUp: StepUp
  onProof: (proving: Promise<string | null>) => Promise<void>
  /** Absent once no attempt by face is left. */
  onBack?: () => void
}

/** The alternative to the face, offered from the start: an SMS code and the number of the social security card, or the counter. */
export function FaceCard({ handle, stepUp, onProof, onBack }: FaceCardProps) {
  const [code, setCode] = useState('')
  const [ssc, setSsc] = useState('')
  const { otp } = stepUp
  const busy = handle.pending || stepUp.pending
  const missing = Number(code.length < OTP_LENGTH) + Number(ssc.length < NUMBER_LENGTH.ssc)
  const send = (by?: 'sms' | 'voice') => {
    stepUp.reset()
    setCode('')
    otp.send(undefined, by)
  }
  const failure = stepUp.failure?.cause === 'face-too-many' ? otp.failure : (stepUp.failure ?? otp.failure)
  const foot = (
    <>
      <Button
        text={busy ? t.working : missing > 0 ? verification.missing(missing) : t.submitCard}
        disabled={busy || missing > 0}
        onPress={() => void onProof(stepUp.byCard(code, ssc))}
      />
      {onBack && <Button kind="text" text={t.backToFace} onPress={onBack} />}
    </>
  )
  const notice = (
    <>
      <StepNotice handle={handle} />
      {failure && (
        <FailureNotice
          atTop
          failure={failure}
          onStep={{ retry: stepUp.reset, 'check-number': stepUp.reset, 'other-number-type': stepUp.reset, 'resend-code': () => send() }}
        />
      )}
    </>
  )
  return (
    <FlowFrame handle={handle} foot={foot} notice={notice}>
      <Text className="flow-hint">{t.cardHint}</Text>
      <Field label={t.ssc} value={ssc} maxLength={60} read={typedSsc} group={groupSsc} placeholder={t.sscPlaceholder} onChange={setSsc} />
      <OtpField value={code} otp={otp} onSend={() => send()} onVoice={() => send('voice')} onChange={setCode} />
      <Text className="flow-hint">{t.counter}</Text>
    </FlowFrame>
  )
}
