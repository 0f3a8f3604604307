import { Text } from '@tarojs/components'
import { NewPasswordFields } from '@/components/new-password-fields'
import { Submit } from '@/components/submit'
import { useNewPassword } from '@/components/use-new-password'
import { verification } from '@/locales/zh-cn/verification'
import { FlowFrame } from '../shared/flow-frame'
import { StepNotice } from '../shared/step-notice'
import type { FlowHandle } from '../shared/use-flow'
import { useTyped } from '../shared/use-typed'

const t = verification.password

/** Password of the channel's own account. It may not contain the account's phone number. */
export function PasswordStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, submit, dismiss } = handle
  const [phone] = useTyped(flow.flowId, 'phone')
  const password = useNewPassword([phone])
  const { missing } = password
  const foot = (
    <Submit
      text={t.submit}
      busy={pending ? verification.working : null}
      missing={missing}
      missingText={verification.missing(missing.length)}
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
