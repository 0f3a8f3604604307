import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { Sheet } from '@/components/sheet'
import type { Failure } from '@/contract'
import { t as common } from '@/locales'
import { verification } from '@/locales/zh-cn/verification'
import { platform, useStepUp } from '@/runtime'
import { FaceCard } from './face-card'
import { FaceRing } from './face-ring'
import { FlowFrame } from './flow-frame'
import { InView } from './in-view'
import { StepNotice } from './step-notice'
import type { FlowHandle } from './use-flow'

const t = verification.face

export function FaceStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, submit } = handle
  const stepUp = useStepUp('flow', flow.flowId)
  const [explaining, setExplaining] = useState(false)
  const [byCard, setByCard] = useState(false)
  const otherOpen = stepUp.factors.includes('card')
  const busy = pending || stepUp.pending
  const hand = async (proving: Promise<string | null>) => {
    const proof = await proving
    if (proof !== null) await submit({ kind: 'face', proof })
    else platform.haptic('warning')
  }
  const other = () => (otherOpen ? setByCard(true) : setExplaining(true))
  if (byCard) return <FaceCard handle={handle} stepUp={stepUp} onProof={hand} onBack={() => setByCard(false)} />
  const tried = stepUp.failure !== null || stepUp.refusal !== null
  const foot = (
    <>
      {otherOpen ? (
        <Button text={t.byCard} disabled={busy} onPress={() => setByCard(true)} />
      ) : (
        <Button text={busy ? t.working : tried ? t.again : t.start} disabled={busy} onPress={() => void hand(stepUp.byHost('face'))} />
      )}
      {!otherOpen && <Button kind="text" text={t.other} onPress={other} />}
    </>
  )
  const notice = (
    <>
      <StepNotice handle={handle} />
      {stepUp.failure && (
        <InView of={stepUp.failure}>
          <FaceFailure failure={stepUp.failure} onOther={other} onRetry={stepUp.reset} />
        </InView>
      )}
      {stepUp.refusal && (
        <Banner
          tone="warn"
          icon="warning"
          text={t.refusals[stepUp.refusal]}
          actions={
            stepUp.refusal === 'refused' ? [{ text: verification.photo.openSettings, onPress: () => void platform.openSettings() }] : []
          }
        />
      )}
    </>
  )
  return (
    <FlowFrame handle={handle} foot={foot} notice={notice}>
      <FaceRing turning={busy} failed={stepUp.failure !== null} />
      <Text className="face-title">{busy ? t.doing : stepUp.failure ? t.failed : t.idle}</Text>
      <Text className="face-tip">{t.tip}</Text>
      {explaining && (
        <Sheet title={t.otherTitle} onClose={() => setExplaining(false)}>
          <Text className="flow-sheet-text">{t.otherEarly}</Text>
          <Text className="flow-sheet-text">{t.counter}</Text>
          <Button text={t.gotIt} onPress={() => setExplaining(false)} />
        </Sheet>
      )}
    </FlowFrame>
  )
}

interface FaceFailureProps {
  failure: Failure
  onOther: () => void
  onRetry: () => void
}

/** The cause's own tip; tries left lead to another way here, not to a lock. */
function FaceFailure({ failure, onOther, onRetry }: FaceFailureProps) {
  const { code, cause, triesLeft } = failure
  if (code !== 'VERIFY-FACE') return <FailureNotice failure={failure} onStep={{ retry: onRetry }} />
  const { title, what } = common.errors.codes[code]
  const tip = (cause && common.errors.causes[cause]) ?? what
  const left = triesLeft ? t.triesLeft(triesLeft) : ''
  return <Banner tone="danger" icon="warning" title={title} text={`${tip}${left}`} actions={[{ text: t.otherTitle, onPress: onOther }]} />
}
