import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { OtpField } from '@/components/otp-field'
import { PlaceField } from '@/components/place-field'
import { Pressable } from '@/components/pressable'
import { Segmented } from '@/components/segmented'
import { PASSWORD_LENGTH, type Failure, type NumberType } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { missingEntries, type BindForm } from '@/domain/bind-form'
import { cardText } from '@/locales/zh-cn/cards'
import { open } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
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
  onDismiss: () => void
  /** Moves a card that another user has bound here; takes the proof of a face verification. */
  onMove: (proof: string) => void
}

const TYPES: readonly NumberType[] = ['ssn', 'ssc']

export function FormStep({ draft, signedIn, failure, onRetry, onDismiss, onMove }: FormStepProps) {
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
  return (
    <>
      {!failure && signedIn && <LastLock />}
      {restored && <Banner tone="brand" text={cardText.restored} />}
      {failure?.code === 'AUTH-423' ? (
        <Locked failure={failure} onUnlocked={onDismiss} />
      ) : (
        failure && (
          <FailureNotice
            atTop
            failure={failure}
            onStep={{
              retry: onRetry,
              'resend-code': resend,
              'check-number': onDismiss,
              'move-card': () => setMoving(failure.subject ?? null),
              'other-number-type': () => edit({ numberType: otherType, number: '' }),
            }}
          />
        )
      )}
      {otp.failure && <FailureNotice atTop failure={otp.failure} onStep={{ retry: resend, 'resend-code': resend }} />}
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
        <NumberField form={form} onChange={(number) => edit({ number })} />
        <Field
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
        <OtpField
          value={form.code}
          otp={otp}
          onSend={resend}
          onVoice={() => otp.send(undefined, 'voice')}
          onChange={(code) => edit({ code })}
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
  form: BindForm
  pending: boolean
  onNext: () => void
}

/** The disabled button says what is missing. */
export function FormFoot({ form, pending, onNext }: FormFootProps) {
  const { clock } = useRuntime()
  const missing = missingEntries(form, toDate(clock()))
  const text = pending ? cardText.verifying : missing > 0 ? cardText.missing(missing) : cardText.next
  return <Button text={text} disabled={pending || missing > 0} onPress={onNext} />
}
