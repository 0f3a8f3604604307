import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { Chips } from '@/components/chips'
import { errorText } from '@/components/failure-text'
import { placedNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import type { HintProps } from '@/components/hint'
import { InView } from '@/components/in-view'
import { OtpField } from '@/components/otp-field'
import { PlaceField } from '@/components/place-field'
import { Segmented } from '@/components/segmented'
import { FAMILY_RELATIONS, PASSWORD_LENGTH, type ErrorCause, type FamilyRelation } from '@/contract'
import { numberIssue, typedNumber } from '@/domain/bind-form'
import { groupSsn } from '@/domain/identity'
import type { Entry } from '@/domain/recovery'
import { familyAddText as t } from '@/locales/zh-cn/family-add'
import { relations } from '@/locales/zh-cn/relations'
import type { Draft } from '@/services/use-draft'
import { useOtp } from '@/services/use-otp'
import { usePlaces } from '@/services/use-places'
import { isMinor, type AddForm } from './add-form'
import type { Add } from './use-add'

interface AddFieldsProps {
  draft: Draft<AddForm>
  add: Add
  today: string
  missing: readonly Entry[]
}

const WAYS = (['invite', 'adopt'] as const).map((value) => ({ value, text: t.ways[value] }))
const CHOICES = FAMILY_RELATIONS.map((value): { value: FamilyRelation | ''; text: string } => ({ value, text: relations[value] }))

/** Who it is, where they are insured and how they consent. */
export function AddFields({ draft, add, today, missing }: AddFieldsProps) {
  const { value: form, change } = draft
  const places = usePlaces()
  const otp = useOtp('bind')
  const adopt = form.way === 'adopt'
  const edit = (patch: Partial<AddForm>) => {
    if (add.failure) add.dismiss()
    change(patch)
  }
  const resend = () => {
    edit({ otpCode: '' })
    otp.send()
  }
  const failure = add.failure ?? (adopt ? otp.failure : null)
  const notice = placedNotice(failure, adopt ? ['number', 'password', 'code'] : ['number'], {
    onStep: { retry: add.dismiss, 'resend-code': resend, 'check-number': add.dismiss, 'other-number-type': add.dismiss },
    without: ['move-card'],
  })
  return (
    <>
      {notice('top')}
      <Segmented options={WAYS} value={form.way} onChange={(way) => edit({ way })} />
      <Text className="relative-way">{adopt ? t.adoptText : t.inviteText}</Text>
      <Card>
        <Text className="field-label">{t.relation}</Text>
        <View className="relative-kinds">
          <InView entry="relation">
            <Chips options={CHOICES} value={form.relation} onChange={(relation) => edit({ relation })} />
          </InView>
        </View>
        <PlaceField admdvs={form.admdvs} list={places} onChange={(admdvs) => edit({ admdvs })} />
        {notice('number')}
        <Field
          entry="number"
          label={t.numberLabel}
          value={form.number}
          read={typedNumber}
          group={groupSsn}
          type="idcard"
          maxLength={80}
          placeholder={t.numberPlaceholder}
          hints={hintsOf(form, today)}
          onChange={(number) => edit({ number })}
        />
        {adopt && (
          <>
            {notice('password')}
            <Field
              entry="password"
              label={t.passwordLabel}
              value={form.password}
              password
              maxLength={PASSWORD_LENGTH.most}
              placeholder={t.passwordPlaceholder}
              onChange={(password) => edit({ password })}
            />
            {notice('code')}
            <OtpField
              value={form.otpCode}
              otp={otp}
              onSend={resend}
              onChange={(otpCode) => edit({ otpCode })}
              {...(missing.length === 0 && !add.pending && { onFull: add.submit })}
            />
          </>
        )}
        {adopt && isMinor(form, today) && (
          <InView entry="guardian">
            <Checkbox checked={form.guardian} label={t.guardianTick} onChange={(guardian) => edit({ guardian })}>
              <Text>{t.guardianTick}</Text>
            </Checkbox>
          </InView>
        )}
        <Checkbox checked={form.withCode} label={t.withCode} onChange={(withCode) => edit({ withCode })}>
          <Text>{t.withCode}</Text>
        </Checkbox>
      </Card>
    </>
  )
}

/** Red only when wrong, and not while it is incomplete. */
function hintsOf({ number }: AddForm, today: string): HintProps[] {
  const issue = number === '' ? null : numberIssue({ number, numberType: 'ssn' }, today)
  if (issue === null || issue === 'incomplete') return []
  return [{ tone: 'bad', text: errorText('CARD-422', `number-${issue}` satisfies ErrorCause).what }]
}
