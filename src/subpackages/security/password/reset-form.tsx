import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Submit } from '@/components/submit'
import { OTP_LENGTH } from '@/contract'
import { passwordsReset } from '@/contract/operations/passwords'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { placedNotice } from '@/components/failure-notice'
import { errorText } from '@/components/failure-text'
import { Field } from '@/components/field'
import { NewPasswordFields } from '@/components/new-password-fields'
import { OtpField } from '@/components/otp-field'
import { Page } from '@/components/page'
import { PlaceField } from '@/components/place-field'
import { useNewPassword } from '@/components/use-new-password'
import { toDate } from '@/domain/beijing-time'
import { numberIssue, typedNumber } from '@/domain/bind-form'
import { entriesLeft } from '@/domain/recovery'
import { NUMBER_LENGTH } from '@/domain/typed-text'
import { groupSsn } from '@/domain/identity'
import { cardText } from '@/locales/zh-cn/cards'
import { security } from '@/locales/zh-cn/security'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { useDraft } from '@/services/use-draft'
import { useOtp } from '@/services/use-otp'
import { usePlaces } from '@/services/use-places'
import { RESET_FORM } from './reset-draft'

const t = security.passwordPage

interface ResetFormProps {
  onKnows?: () => void
  onDone: () => void
}

/** A password must not contain the birth date or the whole number, since both are easy to guess. */
const personalOf = (number: string): string[] => (number.length === NUMBER_LENGTH.ssn ? [number.slice(6, 14), number] : [])

/** Sets a new query password without the old one. The answer does not tell whether a number is known. */
export function ResetForm({ onKnows, onDone }: ResetFormProps) {
  const { clock } = useRuntime()
  const { value: draft, change, forget } = useDraft(RESET_FORM)
  const [code, setCode] = useState('')
  const otp = useOtp('reset')
  const places = usePlaces()
  const reset = useAction(passwordsReset)
  const fresh = useNewPassword(personalOf(draft.number))
  const issue = numberIssue({ number: draft.number, numberType: 'ssn' }, toDate(clock()))
  const missing = [
    ...entriesLeft({ place: draft.admdvs !== '', number: issue === null, code: code.length === OTP_LENGTH }),
    ...fresh.missing,
  ]
  const send = (by: 'sms' | 'voice') => {
    setCode('')
    otp.send(undefined, by)
  }
  const submit = async () => {
    const input = { insuplcAdmdvs: draft.admdvs, number: draft.number, otpCode: code, newPassword: fresh.value }
    if (!(await reset.run(input))) return
    forget()
    onDone()
  }
  const failure = reset.failure ?? otp.failure
  const notice = placedNotice(failure, ['number', 'code', 'new-password'], {
    onStep: { retry: reset.reset, 'resend-code': () => send('sms'), 'check-number': reset.reset, 'reset-password': reset.reset },
  })
  return (
    <Page
      title={t.reset}
      foot={
        <Submit
          text={t.submitReset}
          busy={reset.pending ? t.working : null}
          missing={missing}
          missingText={t.missing(missing.length)}
          onPress={() => void submit()}
        />
      }
    >
      {notice('top')}
      <Card>
        <PlaceField admdvs={draft.admdvs} list={places} onChange={(admdvs) => change({ admdvs })} />
        {notice('number')}
        <Field
          entry="number"
          label={t.number}
          value={draft.number}
          type="idcard"
          maxLength={80}
          read={typedNumber}
          group={groupSsn}
          placeholder={t.numberPlaceholder}
          hints={numberHints(draft.number, issue)}
          onChange={(number) => change({ number })}
        />
        {notice('code')}
        <OtpField value={code} otp={otp} onSend={() => send('sms')} onVoice={() => send('voice')} onChange={setCode} />
        {notice('new-password')}
        <NewPasswordFields label={t.fresh} password={fresh} />
      </Card>
      <Text className="password-note">{t.note}</Text>
      {onKnows && <Button kind="text" text={t.knows} onPress={onKnows} />}
    </Page>
  )
}

function numberHints(number: string, issue: ReturnType<typeof numberIssue>) {
  if (number === '') return []
  if (issue === null) return [{ tone: 'good', text: cardText.numberRight }] as const
  if (issue === 'incomplete') return [{ tone: 'plain', text: t.numberShort(NUMBER_LENGTH.ssn - number.length) }] as const
  return [{ tone: 'bad', text: errorText('CARD-422', `number-${issue}`).what }] as const
}
