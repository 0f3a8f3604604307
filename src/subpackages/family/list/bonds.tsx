import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { PRIMARY_CARD, type Bond, type Card as BoundCard } from '@/contract'
import { bondsAccept, bondsEndGrant, bondsList, bondsRefuse } from '@/contract/operations/bonds'
import { cardsList } from '@/contract/operations/cards'
import { t as common } from '@/locales'
import { bondText as t } from '@/locales/zh-cn/bonds'
import { usePageRefresh } from '@/platform/page'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useSession } from '@/services/use-app-state'
import { BondRow } from './bond-row'
import { AcceptSheet, EndBondSheet, WithdrawSheet } from './bond-sheets'

type Asking = { what: 'accept' | 'withdraw' | 'end'; bondId: string } | null

/** What tells a card from the person's others. */
const nameOf = ({ city, psnNameMasked }: BoundCard): string => `${city} ${psnNameMasked}`

/** The relative's side, of every bound card: each may have been asked by its own number. Nothing while nobody did. */
export function Bonds() {
  const full = useSession()?.scope === 'full'
  const { view, refresh } = useRemote(cardsList, {}, { enabled: full })
  usePageRefresh(refresh)
  if (!full) return null
  const cards = 'data' in view ? view.data.cards : []
  const others = cards.filter(({ primary }) => !primary)
  const first = others.length > 0 ? cards.find(({ primary }) => primary) : undefined
  return (
    <>
      {/* Without the list, too: the first card needs no id. */}
      <BondsOf cardId={PRIMARY_CARD} of={first ? nameOf(first) : null} />
      {others.map((other) => (
        <BondsOf key={other.cardId} cardId={other.cardId} of={nameOf(other)} />
      ))}
      {view.phase === 'error' && <Failed onRetry={refresh} />}
    </>
  )
}

const Failed = ({ onRetry }: { onRetry: () => void }) => (
  <Banner tone="warn" icon="warning" text={t.failed} actions={[{ text: common.common.retry, onPress: onRetry }]} />
)

interface BondsOfProps {
  cardId: string
  /** Names the card where the person has several. */
  of: string | null
}

/** Who asked the person of a card, who has them as a relative, and what they granted. */
function BondsOf({ cardId, of }: BondsOfProps) {
  const { view, refresh } = useRemote(bondsList, { cardId })
  usePageRefresh(refresh)
  const [accept, refuse, end] = [useAction(bondsAccept), useAction(bondsRefuse), useAction(bondsEndGrant)]
  const [asking, ask] = useState<Asking>(null)
  const actions = [accept, refuse, end]
  const failure = actions.map((action) => action.failure).find((failed) => failed !== null)
  const again = () => {
    actions.forEach(({ reset }) => reset())
    refresh()
  }
  if (view.phase === 'error') return <Failed onRetry={refresh} />
  if (!('data' in view) || view.data.bonds.length === 0) return null
  const { bonds } = view.data
  const busy = actions.some(({ pending }) => pending)
  const chosen = bonds.find(({ bondId }) => bondId === asking?.bondId)
  const close = () => ask(null)
  const about = ({ bondId }: Bond) => ({ cardId, bondId })
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
      {asks.length > 0 && <Card title={t.titleOf(t.asksTitle, of)}>{asks.map(row)}</Card>}
      {has.length > 0 && <Card title={t.titleOf(t.hasTitle, of)}>{has.map(row)}</Card>}
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
