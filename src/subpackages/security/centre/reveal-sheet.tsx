import { Text } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { PRIMARY_CARD, type Revealed } from '@/contract'
import { cardsReveal } from '@/contract/operations/guarded'
import { security as t } from '@/locales/zh-cn/security'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { useCountdown } from '@/services/use-countdown'
import { useStepUp } from '@/services/use-step-up'

/** Full values after proof of identity. They are kept in this component's state only, never in cache or storage. */
export function RevealSheet({ onClose }: { onClose: () => void }) {
  const stepUp = useStepUp('reveal')
  const reveal = useAction(cardsReveal)
  const [values, setValues] = useState<Revealed | null>(null)
  if (values) return <RevealedSheet values={values} onClose={onClose} />
  if (reveal.failure) {
    return (
      <Sheet title={t.reveal} onClose={onClose}>
        <FailureNotice failure={reveal.failure} onStep={{ retry: reveal.reset, 'sign-in': reveal.reset }} />
        <Text className="security-note">{t.proofFailed}</Text>
      </Sheet>
    )
  }
  return (
    <StepUpSheet
      title={t.reveal}
      text={t.revealText}
      stepUp={stepUp}
      onProof={(proof) => void reveal.run({ cardId: PRIMARY_CARD, proof }).then(setValues)}
      onClose={onClose}
    />
  )
}

const FIELDS = ['psnName', 'certno', 'ssc'] as const

function RevealedSheet({ values, onClose }: { values: Revealed; onClose: () => void }) {
  const { platform } = useRuntime()
  const seconds = useCountdown(values.hideAt)
  const [captured, setCaptured] = useState(false)
  useEffect(() => {
    if (seconds === 0) onClose()
  }, [seconds, onClose])
  useEffect(() => platform.guardCapture(() => setCaptured(true)), [platform])
  // Closes when the app leaves the foreground, so that whoever picks up the phone later sees nothing; also when another page covers this
  // one, whose countdown then stands still.
  useEffect(() => platform.onVisibility((visible) => !visible && onClose()), [platform, onClose])
  useDidHide(onClose)
  return (
    <Sheet title={t.reveal} onClose={onClose}>
      {captured && <Banner tone="danger" icon="warning" text={t.captured} />}
      {seconds > 0 &&
        FIELDS.map((field) => <ListRow key={field} title={t.revealed[field]} end={<Text className="revealed">{values[field]}</Text>} />)}
      <Text className="security-cap security-gap">{t.captureNote}</Text>
      <Text className="revealed-left">{t.hidesIn(seconds)}</Text>
      <Button kind="outline" text={t.hideNow} onPress={onClose} />
    </Sheet>
  )
}
