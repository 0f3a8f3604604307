import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { OtpField } from '@/components/otp-field'
import { groupSsc } from '@/domain/identity'
import { normalizeNumber } from '@/domain/typed-text'
import { verification } from '@/locales/zh-cn/verification'
import type { useStepUp } from '@/runtime'
import { FlowFrame } from './flow-frame'
import { StepNotice } from './step-notice'
import type { FlowHandle } from './use-flow'

const t = verification.face
const CODE = 6
const CARD = 9
const readSsc = (typed: string): string => normalizeNumber(typed).slice(0, CARD)

interface FaceCardProps {
  handle: FlowHandle
  stepUp: ReturnType<typeof useStepUp>
  onProof: (proving: Promise<string | null>) => Promise<void>
  /** Absent once the face is used up. */
  onBack?: () => void
}

/** The other way, beside the face from the start: a code and the number on the social card, or the counter. */
export function FaceCard({ handle, stepUp, onProof, onBack }: FaceCardProps) {
  const [code, setCode] = useState('')
  const [ssc, setSsc] = useState('')
  const { otp } = stepUp
  const busy = handle.pending || stepUp.pending
  const missing = Number(code.length < CODE) + Number(ssc.length < CARD)
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
      <Field label={t.ssc} value={ssc} maxLength={60} read={readSsc} group={groupSsc} placeholder={t.sscPlaceholder} onChange={setSsc} />
      <OtpField value={code} otp={otp} onSend={() => send()} onVoice={() => send('voice')} onChange={setCode} />
      <Text className="flow-hint">{t.counter}</Text>
    </FlowFrame>
  )
}
