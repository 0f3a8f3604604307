import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { Page } from '@/components/page'
import { security } from '@/locales/zh-cn/security'
import { useAction, useRemote } from '@/runtime'
import { NewPasswordFields } from './new-password-fields'
import { useKeepLock } from './use-keep-lock'
import { useNewPassword } from './use-new-password'

const t = security.passwordPage

interface ChangeFormProps {
  cardId: string
  onForgot: () => void
  onDone: (dueOn: string) => void
}

/** A new query password for somebody who knows the old one. */
export function ChangeForm({ cardId, onForgot, onDone }: ChangeFormProps) {
  const { view } = useRemote('security.get', {})
  const [old, setOld] = useState('')
  const fresh = useNewPassword()
  const change = useAction('passwords.change')
  useKeepLock(change.failure)
  const passwords = 'data' in view ? view.data.passwords : []
  const own = passwords.find((password) => password.cardId === cardId) ?? passwords[0]
  const unchanged = old !== '' && fresh.value === old
  const missing = [old.length < 6, fresh.issues.length > 0 || unchanged, fresh.value === '' || fresh.value !== fresh.again].filter(
    Boolean,
  ).length
  const submit = async () => {
    const answer = await change.run({ cardId: own?.cardId ?? cardId, oldPassword: old, newPassword: fresh.value })
    if (answer) onDone(answer.dueOn)
  }
  const edit = (apply: () => void) => {
    change.reset()
    apply()
  }
  const text = change.pending ? t.working : missing > 0 ? t.missing(missing) : t.submitChange
  return (
    <Page title={t.change} foot={<Button text={text} disabled={change.pending || missing > 0} onPress={() => void submit()} />}>
      {change.failure && (
        <FailureNotice failure={change.failure} without={['check-number']} onStep={{ 'reset-password': onForgot, retry: change.reset }} />
      )}
      <Card title={own ? t.which(own.psnNameMasked, own.city) : t.change}>
        <Field
          label={t.old}
          value={old}
          password
          maxLength={20}
          placeholder={t.oldPlaceholder}
          onChange={(value) => edit(() => setOld(value))}
        />
        <NewPasswordFields password={fresh} extra={unchanged ? { tone: 'bad', text: t.sameAsOld } : null} />
      </Card>
      <Text className="password-note">{t.note}</Text>
      <Button kind="text" text={t.forgot} onPress={onForgot} />
    </Page>
  )
}
