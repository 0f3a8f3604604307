import { Text } from '@tarojs/components'
import { useState } from 'react'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { StepUpPanel } from '@/components/step-up-panel'
import { userDelete } from '@/contract/operations/guarded'
import { security as t } from '@/locales/zh-cn/security'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { usePreferences } from '@/services/use-app-state'
import { useStepUp } from '@/services/use-step-up'

/** Deletes the account: says what is deleted, asks for a confirmation word, then for proof of identity. */
export function DeleteSheet({ onClose }: { onClose: () => void }) {
  const { forgetUser, interrupted } = useRuntime()
  const preferences = usePreferences()
  const [typed, setTyped] = useState('')
  const stepUp = useStepUp('deletion')
  const remove = useAction(userDelete)
  const word = typed.trim()
  const confirmed = word === t.deleteWord
  const go = async (proof: string) => {
    if (!(await remove.run({ proof }))) return
    // Preferences first, because ending the session leaves this page.
    preferences.forget()
    interrupted.deleted = true
    forgetUser()
  }
  return (
    <Sheet title={t.deleteTitle} onClose={onClose}>
      {t.deleteText.map((line) => (
        <Text key={line} className="security-line">
          {line}
        </Text>
      ))}
      <Field
        label={t.deleteAsk(t.deleteWord)}
        value={typed}
        placeholder={t.deletePlaceholder}
        maxLength={6}
        hints={t.deleteWord.startsWith(word) ? [] : [{ tone: 'bad', text: t.deleteOnly(t.deleteWord) }]}
        onChange={setTyped}
      />
      {remove.failure && <FailureNotice failure={remove.failure} onStep={{ retry: remove.reset, 'sign-in': remove.reset }} />}
      {remove.pending && <Text className="security-note">{t.deleting}</Text>}
      {confirmed && !remove.pending && (
        <StepUpPanel stepUp={stepUp} reason={t.deleteTitle} danger={t.deleteNow} onProof={(proof) => void go(proof)} />
      )}
    </Sheet>
  )
}
