import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { NewPasswordFields } from '@/components/new-password-fields'
import { useNewPassword } from '@/components/use-new-password'
import { verification } from '@/locales/zh-cn/verification'
import { FlowFrame } from './flow-frame'
import { StepNotice } from './step-notice'
import { typedIn } from './typed'
import type { FlowHandle } from './use-flow'

const t = verification.password

/** The password of the channel's own account. It may not contain the phone it goes with. */
export function PasswordStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, submit, dismiss } = handle
  const password = useNewPassword([typedIn(flow.flowId, 'phone')])
  const { missing } = password
  const foot = (
    <Button
      text={pending ? verification.working : missing > 0 ? verification.missing(missing) : t.submit}
      disabled={pending || missing > 0}
      onPress={() => void submit({ kind: 'set-password', password: password.value })}
    />
  )
  return (
    <FlowFrame handle={handle} foot={foot} notice={<StepNotice handle={handle} />}>
      <NewPasswordFields label={t.label} password={password} first onEdit={dismiss} />
      <Text className="flow-hint">{t.note}</Text>
    </FlowFrame>
  )
}
