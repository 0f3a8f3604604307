import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { Page } from '@/components/page'
import { Steps } from '@/components/steps'
import type { BindTicket } from '@/contract'
import { cardsBind } from '@/contract/operations/binding'
import { t } from '@/locales'
import { cardText } from '@/locales/zh-cn/cards'
import { back, markPage, replace, useRequireSession } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { HANDOVER, handOver } from '../handover'
import { ConfirmFoot, ConfirmStep } from './confirm-step'
import '../bind/index.scss'

/**
 * The second step of binding. It is a page of its own, so that the host's back button, the only one on Alipay, leads to the form.
 * Without a ticket, as when opened by its address or after a restart, there is nothing to confirm.
 */
export default function ConfirmPage() {
  const signedIn = useRequireSession()
  const { drafts } = useRuntime()
  const [ticket] = useState(() => drafts.kept(HANDOVER)?.ticket)
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
  const { drafts, platform } = useRuntime()
  const [guardian, setGuardian] = useState(false)
  const { run, pending, failure } = useAction(cardsBind)
  const confirm = async () => {
    const stillHere = markPage()
    const card = await run({ ticket: ticket.ticket, guardian })
    platform.haptic(card ? 'success' : 'warning')
    if (!card) return
    handOver(drafts, { card })
    // The person may have gone back before the answer: the form shows the result then.
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
