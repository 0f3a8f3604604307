import { useEffect, useRef } from 'react'
import { Page } from '@/components/page'
import { SampleStop } from '@/components/sample-stop'
import { Steps } from '@/components/steps'
import { cardsVerify } from '@/contract/operations/binding'
import { toDate } from '@/domain/beijing-time'
import { missingEntries } from '@/domain/bind-form'
import { cardText } from '@/locales/zh-cn/cards'
import { markPage, open, useRequireSession } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { useSession } from '@/services/use-app-state'
import { useDraft } from '@/services/use-draft'
import { forgetBound, HANDOVER, handOver } from '../handover'
import { DoneStep } from './done-step'
import { FormFoot, FormStep } from './form-step'
import { BIND_FORM } from './bind-draft'
import './index.scss'

/** The first and the last step of binding. The second step is the page `confirm`. */
export default function BindPage() {
  const { clock, drafts, platform } = useRuntime()
  const signedIn = useRequireSession()
  const sample = useSession()?.scope === 'sample'
  const bound = useDraft(HANDOVER).value.card
  const draft = useDraft(BIND_FORM)
  const { run, pending, failure, reset } = useAction(cardsVerify)
  const forget = useRef(draft.forget)
  forget.current = draft.forget
  useEffect(() => {
    if (bound) forget.current()
  }, [bound])
  // The bound card is shown until the page is left, and not when it is opened again.
  useEffect(() => {
    forgetBound(drafts)
    return () => forgetBound(drafts)
  }, [drafts])

  /** @param proof of a face verification, required to move a card that another user has bound */
  const verify = async (proof?: string) => {
    const stillHere = markPage()
    const { admdvs, numberType, number, password, code } = draft.value
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
    // A code works once: the next look-up needs a new one, however the person returns to the form.
    draft.change({ code: '' })
    // If the page was left during the look-up, the answer must not navigate.
    if (!stillHere()) return
    handOver(drafts, { ticket })
    open('confirm')
  }

  if (sample) {
    return (
      <Page title={cardText.bindTitle}>
        <SampleStop />
      </Page>
    )
  }
  const missing = missingEntries(draft.value, toDate(clock()))
  return (
    <Page title={cardText.bindTitle} foot={!bound && <FormFoot missing={missing} pending={pending} onNext={() => void verify()} />}>
      <Steps names={cardText.steps} current={bound ? 2 : 0} />
      {bound ? (
        <DoneStep card={bound} onAnother={() => forgetBound(drafts)} />
      ) : (
        <FormStep
          draft={draft}
          signedIn={signedIn}
          failure={failure}
          onRetry={() => void verify()}
          onFull={missing.length === 0 && !pending ? () => void verify() : null}
          onDismiss={reset}
          onMove={(proof) => void verify(proof)}
        />
      )}
    </Page>
  )
}
