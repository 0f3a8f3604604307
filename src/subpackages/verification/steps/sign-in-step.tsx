import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Submit } from '@/components/submit'
import { PASSWORD_LENGTH } from '@/contract'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { isPhone, PhoneField } from '@/components/phone-field'
import type { Failure } from '@/contract'
import { entriesLeft } from '@/domain/recovery'
import { t as common } from '@/locales'
import { verification as t } from '@/locales/zh-cn/verification'
import { open } from '@/navigation'
import { useKeepLock } from '@/services/use-keep-lock'
import { FlowFrame } from '../shared/flow-frame'
import { StepNotice } from '../shared/step-notice'
import type { FlowHandle } from '../shared/use-flow'
import { useTyped } from '../shared/use-typed'

/** Phone and password. A failure brings the attempts left, or the lock and how to open it. */
export function SignInStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, failure, submit, dismiss } = handle
  useKeepLock(failure)
  const [phone, setPhone] = useTyped(flow.flowId, 'phone')
  const [password, setPassword] = useState('')
  const missing = entriesLeft({ phone: isPhone(phone), password: password.length >= PASSWORD_LENGTH.typed })
  const foot = (
    <Submit
      text={t.signIn.submit}
      busy={pending ? t.working : null}
      missing={missing}
      missingText={t.missing(missing.length)}
      onPress={() => void submit({ kind: 'sign-in', phone, password })}
    />
  )
  const wrong = failure?.code === 'AUTH-401'
  return (
    <FlowFrame handle={handle} foot={foot} notice={!wrong && <StepNotice handle={handle} />}>
      <PhoneField
        value={phone}
        onChange={(next) => {
          dismiss()
          setPhone(next)
        }}
      />
      {wrong && <WrongPassword handle={handle} failure={failure} />}
      <Field
        entry="password"
        label={t.signIn.password}
        value={password}
        password
        maxLength={20}
        placeholder={t.signIn.placeholder}
        onChange={(next) => {
          dismiss()
          setPassword(next)
        }}
      />
      <Text className="flow-hint">{t.signIn.note}</Text>
    </FlowFrame>
  )
}

/** One message for an unknown phone and a wrong password. A forgotten password is replaced by verifying again. */
export function WrongPassword({ handle: { flow, dismiss }, failure }: { handle: FlowHandle; failure: Failure }) {
  const left = failure.triesLeft === undefined ? '' : common.errors.triesLeft(failure.triesLeft)
  const again = { text: common.errors.steps.retry, onPress: dismiss }
  const forgot = { text: t.signIn.forgot, onPress: () => open('verification', { channel: flow.channel, mode: 'register' }) }
  return <FailureNotice inView failure={failure} title={t.signIn.wrongTitle} text={`${t.signIn.wrong}${left}`} actions={[again, forgot]} />
}
