import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { FaceConsent } from '@/components/face-consent'
import { FailureNotice } from '@/components/failure-notice'
import { describeFailure } from '@/components/failure-text'
import { Submit } from '@/components/submit'
import type { Failure } from '@/contract'
import { entriesLeft } from '@/domain/recovery'
import { verification } from '@/locales/zh-cn/verification'
import { useRuntime } from '@/services/runtime-provider'
import { useStepUp } from '@/services/use-step-up'
import type { HostRefusal } from '@/services/use-step-up'
import { FaceCard } from './face-card'
import { FaceRing } from './face-ring'
import { FlowFrame } from '../shared/flow-frame'
import { StepNotice } from '../shared/step-notice'
import type { FlowHandle } from '../shared/use-flow'

const t = verification.face

export function FaceStep({ handle }: { handle: FlowHandle }) {
  const { platform } = useRuntime()
  const { flow, pending, submit } = handle
  const stepUp = useStepUp('flow', flow.flowId)
  const [agreed, setAgreed] = useState(false)
  const [byCard, setByCard] = useState(false)
  const faceOpen = stepUp.factors.includes('face')
  const busy = pending || stepUp.pending
  const hand = async (proving: Promise<string | null>) => {
    const proof = await proving
    if (proof !== null) await submit({ kind: 'face', proof })
    else platform.haptic('warning')
  }
  const other = () => setByCard(true)
  if (byCard) return <FaceCard handle={handle} stepUp={stepUp} onProof={hand} {...(faceOpen ? { onBack: () => setByCard(false) } : {})} />
  const tried = stepUp.failure !== null || stepUp.refusal !== null
  const foot = (
    <>
      {faceOpen && (
        <Submit
          text={tried ? t.again : t.start}
          busy={busy ? t.working : null}
          missing={entriesLeft({ consent: agreed })}
          missingText={t.needConsent}
          onPress={() => void hand(stepUp.byFace(true))}
        />
      )}
      <Button kind={faceOpen ? 'soft' : 'primary'} className="face-other" text={t.byCard} disabled={busy} onPress={other} />
    </>
  )
  const notice = (
    <>
      <StepNotice handle={handle} />
      {stepUp.failure && <FaceFailure failure={stepUp.failure} onOther={other} onRetry={stepUp.reset} />}
      {stepUp.refusal && <FaceRefusal refusal={stepUp.refusal} />}
    </>
  )
  return (
    <FlowFrame handle={handle} foot={foot} notice={notice}>
      <FaceRing turning={busy} failed={stepUp.failure !== null} />
      <Text className="face-title">{busy ? t.doing : stepUp.failure ? t.failed : t.idle}</Text>
      <Text className="face-tip">{t.tip}</Text>
      {faceOpen && <FaceConsent agreed={agreed} onChange={setAgreed} />}
    </FlowFrame>
  )
}

/** The host returned no face. Where the camera is not allowed, the way on is the host's settings. */
function FaceRefusal({ refusal }: { refusal: HostRefusal }) {
  const { platform } = useRuntime()
  const settings = { text: verification.photo.openSettings, onPress: () => void platform.openSettings() }
  return <Banner tone="warn" icon="warning" text={t.refusals[refusal]} actions={refusal === 'refused' ? [settings] : []} />
}

interface FaceFailureProps {
  failure: Failure
  onOther: () => void
  onRetry: () => void
}

/** Advice for the cause. Running out of attempts leads to the alternative, not to a lock. */
export function FaceFailure({ failure, onOther, onRetry }: FaceFailureProps) {
  const { code, triesLeft } = failure
  if (code !== 'VERIFY-FACE') return <FailureNotice inView failure={failure} onStep={{ retry: onRetry }} />
  const left = triesLeft ? t.triesLeft(triesLeft) : ''
  const tip = describeFailure(failure).what
  return <FailureNotice inView failure={failure} text={`${tip}${left}`} actions={[{ text: t.otherTitle, onPress: onOther }]} />
}
