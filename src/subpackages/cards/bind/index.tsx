import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '@/components/page'
import { Steps } from '@/components/steps'
import type { Card } from '@/contract'
import { cardText } from '@/locales/zh-cn/cards'
import { open, useRequireSession } from '@/navigation'
import { platform, useAction } from '@/runtime'
import { handOver, takeBoundCard } from '../handover'
import { DoneStep } from './done-step'
import { FormFoot, FormStep } from './form-step'
import { useBindForm } from './use-bind-form'
import './index.scss'

/** The first and the last step of binding; the one between is the page `confirm`. */
export default function BindPage() {
  const signedIn = useRequireSession()
  const [bound, setBound] = useState<Card | null>(null)
  const bindForm = useBindForm()
  const { run, pending, failure, reset } = useAction('cards.verify')
  useDidShow(() => {
    const card = takeBoundCard()
    if (!card) return
    bindForm.forget()
    setBound(card)
  })

  /** @param proof of a face, to move a card here that somebody else has */
  const verify = async (proof?: string) => {
    const { admdvs, numberType, number, password, code } = bindForm.form
    const ticket = await run({
      insuplcAdmdvs: admdvs,
      numberType,
      number,
      password,
      otpCode: code,
      ...(proof === undefined ? {} : { proof }),
    })
    platform.haptic(ticket ? 'success' : 'warning')
    if (!ticket) return
    // A code works once: another look-up needs another one, whichever way the person comes back.
    bindForm.change({ code: '' })
    handOver({ ticket })
    open('confirm')
  }

  return (
    <Page title={cardText.bindTitle} foot={!bound && <FormFoot form={bindForm.form} pending={pending} onNext={() => void verify()} />}>
      <Steps names={cardText.steps} current={bound ? 2 : 0} />
      {bound ? (
        <DoneStep card={bound} onAnother={() => setBound(null)} />
      ) : (
        <FormStep
          state={bindForm}
          signedIn={signedIn}
          failure={failure}
          onRetry={() => void verify()}
          onDismiss={reset}
          onMove={(proof) => void verify(proof)}
        />
      )}
    </Page>
  )
}
