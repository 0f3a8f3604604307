import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import type { Flow } from '@/contract'
import { flowsCancel } from '@/contract/operations/flows'
import { verification as t } from '@/locales/zh-cn/verification'
import { back, markPage } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { flowForm } from './use-typed'

/** Ends a verification for good. What was submitted is deleted; the person is told so first. */
export function GiveUp({ flow: { flowId } }: { flow: Flow }) {
  const { drafts } = useRuntime()
  const [asking, setAsking] = useState(false)
  const { run, pending, failure } = useAction(flowsCancel)
  const giveUp = async () => {
    const stillHere = markPage()
    if (!(await run({ flowId }))) return
    drafts.forget(flowForm(flowId))
    if (stillHere()) back()
  }
  return (
    <>
      <Pressable className="flow-give-up" onPress={() => setAsking(true)}>
        <Text>{t.giveUp}</Text>
      </Pressable>
      {asking && (
        <Sheet title={t.giveUpTitle} onClose={() => setAsking(false)}>
          {failure && <FailureNotice failure={failure} />}
          <Text className="flow-sheet-text">{t.giveUpText}</Text>
          <Button kind="danger" text={t.giveUpConfirm} disabled={pending} onPress={() => void giveUp()} />
          <View className="flow-sheet-second">
            <Button kind="text" text={t.keepOn} onPress={() => setAsking(false)} />
          </View>
        </Sheet>
      )}
    </>
  )
}
