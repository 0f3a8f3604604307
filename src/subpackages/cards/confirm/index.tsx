import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { Page } from '@/components/page'
import { Steps } from '@/components/steps'
import type { BindTicket } from '@/contract'
import { t } from '@/locales'
import { cardText } from '@/locales/zh-cn/cards'
import { back, markPage, replace, useRequireSession } from '@/navigation'
import { platform, useAction } from '@/runtime'
import { handOver, handover } from '../handover'
import { ConfirmFoot, ConfirmStep } from './confirm-step'
import '../bind/index.scss'

/**
 * The second step of binding. It is a page of its own, so that the host's way back, the only one on Alipay, leads to the form.
 * Opened by its address, or after the app was closed, it has nothing to confirm.
 */
export default function ConfirmPage() {
  const signedIn = useRequireSession()
  const [ticket] = useState(() => handover.getState().ticket)
  if (ticket) return <Confirmation ticket={ticket} />
  return (
    <Page title={cardText.bindTitle}>
      <EmptyState
        icon="card"
        title={cardText.nothingFound}
        text={cardText.nothingFoundText}
        actions={signedIn ? [{ text: t.home.bind, onPress: () => replace('bind') }] : []}
      />
    </Page>
  )
}

function Confirmation({ ticket }: { ticket: BindTicket }) {
  const [guardian, setGuardian] = useState(false)
  const { run, pending, failure } = useAction('cards.bind')
  const confirm = async () => {
    const stillHere = markPage()
    const card = await run({ ticket: ticket.ticket, guardian })
    platform.haptic(card ? 'success' : 'warning')
    if (!card) return
    handOver({ card })
    // The host's way back may have been quicker than the answer: the form shows what came of it.
    if (stillHere()) back()
  }
  return (
    <Page
      title={cardText.bindTitle}
      foot={<ConfirmFoot ticket={ticket} guardian={guardian} pending={pending} onConfirm={() => void confirm()} onChange={back} />}
    >
      <Steps names={cardText.steps} current={1} />
      <ConfirmStep
        ticket={ticket}
        failure={failure}
        guardian={guardian}
        onGuardian={setGuardian}
        onChange={back}
        onRetry={() => void confirm()}
      />
    </Page>
  )
}
