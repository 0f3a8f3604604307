import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { FailureNotice, placedNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { OtpField } from '@/components/otp-field'
import { PlaceField } from '@/components/place-field'
import { Pressable } from '@/components/pressable'
import { Segmented } from '@/components/segmented'
import { Submit } from '@/components/submit'
import { PASSWORD_LENGTH, type Failure, type NumberType } from '@/contract'
import type { BindForm } from '@/domain/bind-form'
import type { Entry } from '@/domain/recovery'
import { cardText } from '@/locales/zh-cn/cards'
import { open } from '@/navigation'
import type { Draft } from '@/services/use-draft'
import { useOtp } from '@/services/use-otp'
import { usePlaces } from '@/services/use-places'
import { DemoCredentials } from './demo-credentials'
import { LastLock, Locked } from './last-lock'
import { MoveSheet } from './move-sheet'
import { NumberField } from './number-field'

interface FormStepProps {
  draft: Draft<BindForm>
  signedIn: boolean
  failure: Failure | null
  onRetry: () => void
  /** The last digit of the code was typed, and nothing else is missing. */
  onFull: (() => void) | null
  onDismiss: () => void
  /** Moves a card that another user has bound here; takes the proof of a face verification. */
  onMove: (proof: string) => void
}

const TYPES: readonly NumberType[] = ['ssn', 'ssc']

export function FormStep({ draft, signedIn, failure, onRetry, onFull, onDismiss, onMove }: FormStepProps) {
  const { value: form, restored, change } = draft
  const [left, setLeft] = useState(false)
  const [moving, setMoving] = useState<string | null>(null)
  const otp = useOtp('bind')
  const places = usePlaces()
  const otherType = form.numberType === 'ssn' ? 'ssc' : 'ssn'
  const short = left && form.password.length > 0 && form.password.length < PASSWORD_LENGTH.typed
  const resend = () => {
    change({ code: '' })
    otp.send()
  }
  const edit = (patch: Partial<BindForm>) => {
    if (failure) onDismiss()
    change(patch)
  }
  const notice = placedNotice(failure, ['number', 'password', 'code'], {
    onStep: {
      retry: onRetry,
      'resend-code': resend,
      'check-number': onDismiss,
      'move-card': () => setMoving(failure?.subject ?? null),
      'other-number-type': () => edit({ numberType: otherType, number: '' }),
    },
  })
  return (
    <>
      {!failure && signedIn && <LastLock />}
      {restored && <Banner tone="brand" text={cardText.restored} />}
      {failure?.code === 'AUTH-423' ? <Locked failure={failure} onUnlocked={onDismiss} /> : notice('top')}
      <DemoCredentials onPick={(credentials) => edit(credentials)} />
      <Card>
        <PlaceField admdvs={form.admdvs} list={places} onChange={(admdvs) => edit({ admdvs })} />
        <View className="field">
          <Text className="field-label bind-label">{cardText.numberType}</Text>
          <Segmented
            options={TYPES.map((value) => ({ value, text: cardText.types[value] }))}
            value={form.numberType}
            onChange={(numberType) => edit({ numberType, number: '' })}
          />
        </View>
        {notice('number')}
        <NumberField form={form} onChange={(number) => edit({ number })} />
        {notice('password')}
        <Field
          entry="password"
          label={cardText.password}
          value={form.password}
          password
          maxLength={20}
          placeholder={cardText.passwordPlaceholder}
          hints={short ? [{ tone: 'bad', text: cardText.passwordShort }] : []}
          onChange={(password) => edit({ password })}
          end={
            <Pressable className="bind-forgot" onPress={() => open('password', { mode: 'reset' })}>
              <Text>{cardText.forgot}</Text>
            </Pressable>
          }
          onBlur={() => setLeft(true)}
        />
        {otp.failure && <FailureNotice inView failure={otp.failure} onStep={{ retry: resend, 'resend-code': resend }} />}
        {notice('code')}
        <OtpField
          value={form.code}
          otp={otp}
          onSend={resend}
          onVoice={() => otp.send(undefined, 'voice')}
          onChange={(code) => edit({ code })}
          {...(onFull && { onFull })}
        />
      </Card>
      <Text className="bind-note">{cardText.passwordNote}</Text>
      {moving !== null && (
        <MoveSheet
          subject={moving}
          onClose={() => setMoving(null)}
          onProof={(proof) => {
            setMoving(null)
            onMove(proof)
          }}
        />
      )}
    </>
  )
}

interface FormFootProps {
  missing: readonly Entry[]
  pending: boolean
  onNext: () => void
}

export const FormFoot = ({ missing, pending, onNext }: FormFootProps) => (
  <Submit
    text={cardText.next}
    busy={pending ? cardText.verifying : null}
    missing={missing}
    missingText={cardText.missing(missing.length)}
    onPress={onNext}
  />
)
