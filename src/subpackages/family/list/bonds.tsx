import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { PRIMARY_CARD, type Bond } from '@/contract'
import { bondsAccept, bondsEndGrant, bondsList, bondsRefuse } from '@/contract/operations/bonds'
import { t as common } from '@/locales'
import { bondText as t } from '@/locales/zh-cn/bonds'
import { usePageRefresh } from '@/platform/page'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useSession } from '@/services/use-app-state'
import { BondRow } from './bond-row'
import { AcceptSheet, EndBondSheet, WithdrawSheet } from './bond-sheets'

const about = ({ bondId }: Bond) => ({ cardId: PRIMARY_CARD, bondId })

type Asking = { what: 'accept' | 'withdraw' | 'end'; bondId: string } | null

/** The relative's side: who asked the person, who has them as a relative, and what they granted. Nothing while nobody did. */
export function Bonds() {
  const full = useSession()?.scope === 'full'
  const { view, refresh } = useRemote(bondsList, { cardId: PRIMARY_CARD }, { enabled: full })
  usePageRefresh(refresh)
  const [accept, refuse, end] = [useAction(bondsAccept), useAction(bondsRefuse), useAction(bondsEndGrant)]
  const [asking, ask] = useState<Asking>(null)
  const actions = [accept, refuse, end]
  const failure = actions.map((action) => action.failure).find((failed) => failed !== null)
  const again = () => {
    actions.forEach(({ reset }) => reset())
    refresh()
  }
  if (view.phase === 'error')
    return <Banner tone="warn" icon="warning" text={t.failed} actions={[{ text: common.common.retry, onPress: refresh }]} />
  if (!('data' in view) || view.data.bonds.length === 0) return null
  const { bonds } = view.data
  const busy = actions.some(({ pending }) => pending)
  const chosen = bonds.find(({ bondId }) => bondId === asking?.bondId)
  const close = () => ask(null)
  const row = (bond: Bond) => (
    <BondRow
      key={bond.bondId}
      bond={bond}
      busy={busy}
      onAccept={() => ask({ what: 'accept', bondId: bond.bondId })}
      onRefuse={() => void refuse.run(about(bond))}
      onWithdraw={() => ask({ what: 'withdraw', bondId: bond.bondId })}
      onEnd={() => ask({ what: 'end', bondId: bond.bondId })}
    />
  )
  const asks = bonds.filter(({ consent }) => consent === 'asked')
  const has = bonds.filter(({ consent }) => consent !== 'asked')
  const done = (work: Promise<unknown>) => {
    close()
    void work
  }
  return (
    <>
      {failure && <FailureNotice failure={failure} onStep={{ retry: again, 'sign-in': again, back: again }} />}
      {asks.length > 0 && <Card title={t.asksTitle}>{asks.map(row)}</Card>}
      {has.length > 0 && <Card title={t.hasTitle}>{has.map(row)}</Card>}
      {chosen && asking && (
        <AskingSheet
          what={asking.what}
          bond={chosen}
          onAccept={(proof) => done(accept.run({ ...about(chosen), proof }))}
          onWithdraw={() => done(refuse.run(about(chosen)))}
          onEnd={(proof) => done(end.run({ ...about(chosen), proof }))}
          onClose={close}
        />
      )}
    </>
  )
}

interface AskingSheetProps {
  what: 'accept' | 'withdraw' | 'end'
  bond: Bond
  onAccept: (proof: string) => void
  onWithdraw: () => void
  onEnd: (proof: string) => void
  onClose: () => void
}

/** What an answer does, before it is given. */
function AskingSheet({ what, bond, onAccept, onWithdraw, onEnd, onClose }: AskingSheetProps) {
  if (what === 'accept') return <AcceptSheet bond={bond} onProof={onAccept} onClose={onClose} />
  if (what === 'end') return <EndBondSheet bond={bond} onProof={onEnd} onClose={onClose} />
  return <WithdrawSheet bond={bond} onConfirm={onWithdraw} onClose={onClose} />
}
