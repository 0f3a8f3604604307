import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Submit } from '@/components/submit'
import { PASSWORD_LENGTH, type Failure } from '@/contract'
import { passwordsChange } from '@/contract/operations/passwords'
import { securityGet } from '@/contract/operations/security'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { placedNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { NewPasswordFields } from '@/components/new-password-fields'
import { Page } from '@/components/page'
import { useNewPassword } from '@/components/use-new-password'
import { entriesLeft } from '@/domain/recovery'
import { t as words } from '@/locales'
import { security } from '@/locales/zh-cn/security'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useKeepLock } from '@/services/use-keep-lock'

const t = security.passwordPage

interface ChangeFormProps {
  signedIn: boolean
  cardId: string
  onForgot: () => void
  onDone: (dueOn: string) => void
}

const oldWrong = ({ triesLeft }: Failure): string =>
  triesLeft === undefined ? t.oldWrongText : `${t.oldWrongText}${words.errors.triesLeft(triesLeft)}`

/** Sets a new query password with the old one. */
export function ChangeForm({ signedIn, cardId, onForgot, onDone }: ChangeFormProps) {
  const { view } = useRemote(securityGet, {}, { enabled: signedIn })
  const [old, setOld] = useState('')
  const fresh = useNewPassword()
  const change = useAction(passwordsChange)
  useKeepLock(change.failure)
  const passwords = 'data' in view ? view.data.passwords : []
  const own = passwords.find((password) => password.cardId === cardId) ?? passwords[0]
  const unchanged = old !== '' && fresh.value === old
  const missing = [
    ...entriesLeft({ password: old.length >= PASSWORD_LENGTH.typed }),
    ...fresh.missing,
    ...(unchanged && fresh.missing.length === 0 ? (['new-password'] as const) : []),
  ]
  const notice = placedNotice(change.failure, ['password', 'new-password'], {
    ...(change.failure?.code === 'AUTH-401' && { title: t.oldWrong, text: oldWrong(change.failure) }),
    onStep: { 'reset-password': onForgot, retry: change.reset },
    without: ['check-number'],
  })
  const submit = async () => {
    const answer = await change.run({ cardId: own?.cardId ?? cardId, oldPassword: old, newPassword: fresh.value })
    if (answer) onDone(answer.dueOn)
  }
  const edit = (apply: () => void) => {
    change.reset()
    apply()
  }
  return (
    <Page
      title={t.change}
      foot={
        <Submit
          text={t.submitChange}
          busy={change.pending ? t.working : null}
          missing={missing}
          missingText={t.missing(missing.length)}
          onPress={() => void submit()}
        />
      }
    >
      {notice('top')}
      <Card title={own ? t.which(own.psnNameMasked, own.city) : t.change}>
        {notice('password')}
        <Field
          entry="password"
          label={t.old}
          value={old}
          password
          maxLength={20}
          placeholder={t.oldPlaceholder}
          onChange={(value) => edit(() => setOld(value))}
        />
        {notice('new-password')}
        <NewPasswordFields
          label={t.fresh}
          password={fresh}
          extra={unchanged ? { tone: 'bad', text: t.sameAsOld } : null}
          onEdit={change.reset}
        />
      </Card>
      <Text className="password-note">{t.note}</Text>
      <Button kind="text" text={t.forgot} onPress={onForgot} />
    </Page>
  )
}
