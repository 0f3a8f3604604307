import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { verification as t } from '@/locales/zh-cn/verification'
import { FlowFrame } from './flow-frame'
import { isPhone, PhoneField } from './phone-field'
import { StepNotice } from './step-notice'
import type { FlowHandle } from './use-flow'
import { useTyped } from './use-typed'

const SHORTEST = 6

/** Phone and password; tries left, and the lock with its ways out, come with the failure. */
export function SignInStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, failure, submit, dismiss } = handle
  const [phone, setPhone] = useTyped(flow.flowId, 'phone')
  const [password, setPassword] = useState('')
  const locked = failure?.code === 'AUTH-423'
  const missing = Number(!isPhone(phone)) + Number(password.length < SHORTEST)
  const foot = (
    <Button
      text={pending ? t.working : missing > 0 ? t.missing(missing) : t.signIn.submit}
      disabled={pending || locked || missing > 0}
      onPress={() => void submit({ kind: 'sign-in', phone, password })}
    />
  )
  return (
    <FlowFrame flow={flow} foot={foot} notice={<StepNotice handle={handle} />}>
      <PhoneField
        value={phone}
        onChange={(next) => {
          dismiss()
          setPhone(next)
        }}
      />
      <Field
        label={t.signIn.password}
        value={password}
        password
        maxLength={20}
        placeholder={t.signIn.placeholder}
        onChange={(next) => {
          if (!locked) dismiss()
          setPassword(next)
        }}
      />
      <Text className="flow-hint">{t.signIn.note}</Text>
    </FlowFrame>
  )
}
