import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { Page } from '@/components/page'
import { Steps } from '@/components/steps'
import { cardText } from '@/locales/zh-cn/cards'
import { markPage, open, useRequireSession } from '@/navigation'
import { platform, useAction } from '@/runtime'
import { forgetBound, handOver, handover } from '../handover'
import { DoneStep } from './done-step'
import { FormFoot, FormStep } from './form-step'
import { useBindForm } from './use-bind-form'
import './index.scss'

/** The first and the last step of binding; the one between is the page `confirm`. */
export default function BindPage() {
  const signedIn = useRequireSession()
  const bound = useStore(handover, ({ card }) => card)
  const bindForm = useBindForm()
  const { run, pending, failure, reset } = useAction('cards.verify')
  const forget = useRef(bindForm.forget)
  forget.current = bindForm.forget
  useEffect(() => {
    if (bound) forget.current()
  }, [bound])
  // What was bound stands here until the page is left, and not when it is opened the next time.
  useEffect(() => {
    forgetBound()
    return forgetBound
  }, [])

  /** @param proof of a face, to move a card here that somebody else has */
  const verify = async (proof?: string) => {
    const stillHere = markPage()
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
    // Whoever left while the insurer looked is not brought back.
    if (!stillHere()) return
    handOver({ ticket })
    open('confirm')
  }

  return (
    <Page title={cardText.bindTitle} foot={!bound && <FormFoot form={bindForm.form} pending={pending} onNext={() => void verify()} />}>
      <Steps names={cardText.steps} current={bound ? 2 : 0} />
      {bound ? (
        <DoneStep card={bound} onAnother={forgetBound} />
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
