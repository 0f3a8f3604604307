import { useState } from 'react'
import { Page } from '@/components/page'
import { Steps } from '@/components/steps'
import type { BindTicket, Card } from '@/contract'
import { cardText } from '@/locales/zh-cn/cards'
import { back, useRequireSession } from '@/navigation'
import { ConfirmStep, ConfirmFoot } from './confirm-step'
import { DoneStep } from './done-step'
import { FormStep, FormFoot } from './form-step'
import { useBindForm } from './use-bind-form'
import { useBinding } from './use-binding'
import './index.scss'

/** What the page is at: the ticket is what the insurer found, the card is what came of it. */
type Stage = { step: 0 } | { step: 1; ticket: BindTicket } | { step: 2; card: Card }

export default function BindPage() {
  const signedIn = useRequireSession()
  const [stage, setStage] = useState<Stage>({ step: 0 })
  const [guardian, setGuardian] = useState(false)
  const bindForm = useBindForm()
  const binding = useBinding()

  const verify = async (proof?: string) => {
    const ticket = await binding.verify(bindForm.form, proof)
    if (ticket) setStage({ step: 1, ticket })
  }
  const confirm = async (ticket: BindTicket) => {
    const card = await binding.bind(ticket, guardian)
    if (!card) return
    bindForm.forget()
    setStage({ step: 2, card })
  }
  const change = () => {
    binding.reset()
    // A code works once: another look-up needs another one.
    bindForm.change({ code: '' })
    setStage({ step: 0 })
  }

  const foot = {
    0: () => <FormFoot form={bindForm.form} pending={binding.pending} onNext={() => void verify()} />,
    1: () =>
      stage.step === 1 && (
        <ConfirmFoot
          ticket={stage.ticket}
          guardian={guardian}
          pending={binding.pending}
          onConfirm={() => void confirm(stage.ticket)}
          onChange={change}
        />
      ),
    2: () => null,
  }[stage.step]()

  return (
    <Page title={cardText.bindTitle} foot={foot} onBack={stage.step === 1 ? change : back}>
      <Steps names={cardText.steps} current={stage.step} />
      {stage.step === 0 && (
        <FormStep
          state={bindForm}
          signedIn={signedIn}
          failure={binding.failure}
          onRetry={() => void verify()}
          onDismiss={binding.reset}
          onMove={(proof) => void verify(proof)}
        />
      )}
      {stage.step === 1 && (
        <ConfirmStep
          ticket={stage.ticket}
          failure={binding.failure}
          guardian={guardian}
          onGuardian={setGuardian}
          onChange={change}
          onRetry={() => void confirm(stage.ticket)}
        />
      )}
      {stage.step === 2 && <DoneStep card={stage.card} onAnother={() => setStage({ step: 0 })} />}
    </Page>
  )
}
