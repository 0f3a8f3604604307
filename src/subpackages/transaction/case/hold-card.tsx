import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { Pressable } from '@/components/pressable'
import { StepUpSheet } from '@/components/step-up-sheet'
import { describeTime } from '@/components/time-text'
import { accountRelease } from '@/contract/operations/cases'
import { caseText as t } from '@/locales/zh-cn/case'
import { useAction } from '@/services/remote/use-action'
import { useStepUp } from '@/services/use-step-up'

/** Whether the account is stopped, what that means, and the way to open it again. */
export function HoldCard({ heldSince, cardId, now }: { heldSince: string | null; cardId: string; now: number }) {
  const [releasing, setReleasing] = useState(false)
  if (heldSince === null) {
    return (
      <Card title={t.hold.title}>
        <Text className="case-text">{t.hold.text}</Text>
      </Card>
    )
  }
  return (
    <Card>
      <View className="case-head">
        <Text className="case-title">{t.hold.done}</Text>
        <Pressable className="case-link" onPress={() => setReleasing(true)}>
          <Text>{t.hold.release}</Text>
        </Pressable>
      </View>
      <Text className="case-text">{t.hold.since(describeTime(heldSince, now))}</Text>
      {releasing && <ReleaseSheet cardId={cardId} onClose={() => setReleasing(false)} />}
    </Card>
  )
}

/** Opens the account again, for a proof of the person. A proof works once, so a failure asks for another one. */
function ReleaseSheet({ cardId, onClose }: { cardId: string; onClose: () => void }) {
  const stepUp = useStepUp('release')
  const release = useAction(accountRelease)
  const open = async (proof: string) => {
    if (await release.run({ cardId, proof })) onClose()
  }
  return (
    <>
      {release.failure && <FailureNotice failure={release.failure} onStep={{ retry: release.reset, back: release.reset }} />}
      <StepUpSheet
        title={t.hold.release}
        text={t.hold.releaseText}
        stepUp={stepUp}
        onProof={(proof) => void open(proof)}
        onClose={onClose}
      />
    </>
  )
}
