import { Text } from '@tarojs/components'
import { useState } from 'react'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { StepUpPanel } from '@/components/step-up-panel'
import { security as t } from '@/locales/zh-cn/security'
import { forgetEverythingLocal, preferences, useAction, useStepUp } from '@/runtime'

/** The last act of an account: what goes is said first, then a word is typed, then a proof given. */
export function DeleteSheet({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const stepUp = useStepUp('deletion')
  const remove = useAction('user.delete')
  const word = typed.trim()
  const confirmed = word === t.deleteWord
  const go = async (proof: string) => {
    if (!(await remove.run({ proof }))) return
    // First what the person set: ending the session leaves this page.
    preferences.forget()
    forgetEverythingLocal()
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
