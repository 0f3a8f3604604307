import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Submit } from '@/components/submit'
import { OTP_LENGTH } from '@/contract'
import { Button } from '@/components/button'
import { placedNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { OtpField } from '@/components/otp-field'
import { entriesLeft } from '@/domain/recovery'
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
  const missing = entriesLeft({ number: ssc.length === NUMBER_LENGTH.ssc, code: code.length === OTP_LENGTH })
  const next = () => void onProof(stepUp.byCard(code, ssc))
  const send = (by?: 'sms' | 'voice') => {
    stepUp.reset()
    setCode('')
    otp.send(undefined, by)
  }
  const failure = stepUp.failure?.cause === 'face-too-many' ? otp.failure : (stepUp.failure ?? otp.failure)
  const foot = (
    <>
      <Submit
        text={t.submitCard}
        busy={busy ? t.working : null}
        missing={missing}
        missingText={verification.missing(missing.length)}
        onPress={next}
      />
      {onBack && <Button kind="text" text={t.backToFace} onPress={onBack} />}
    </>
  )
  const notice = placedNotice(failure, ['number', 'code'], {
    onStep: { retry: stepUp.reset, 'check-number': stepUp.reset, 'other-number-type': stepUp.reset, 'resend-code': () => send() },
  })
  const top = (
    <>
      <StepNotice handle={handle} />
      {notice('top')}
    </>
  )
  return (
    <FlowFrame handle={handle} foot={foot} notice={top}>
      <Text className="flow-hint">{t.cardHint}</Text>
      {notice('number')}
      <Field
        entry="number"
        label={t.ssc}
        value={ssc}
        maxLength={60}
        read={typedSsc}
        group={groupSsc}
        placeholder={t.sscPlaceholder}
        onChange={setSsc}
      />
      {notice('code')}
      <OtpField
        value={code}
        otp={otp}
        onSend={() => send()}
        onVoice={() => send('voice')}
        onChange={setCode}
        {...(missing.length === 0 && !busy && { onFull: next })}
      />
      <Text className="flow-hint">{t.counter}</Text>
    </FlowFrame>
  )
}
