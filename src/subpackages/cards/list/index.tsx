import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { FailureNotice } from '@/components/failure-notice'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import type { Card } from '@/contract'
import { cardsSetPrimary } from '@/contract/operations/binding'
import { cardsList } from '@/contract/operations/cards'
import { t } from '@/locales'
import { cardText } from '@/locales/zh-cn/cards'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { CardItem } from './card-item'
import { UnbindSheet } from './unbind-sheet'
import './index.scss'

const SKELETON = [
  [
    [50, 20],
    [80, 16],
  ],
  [
    [50, 20],
    [80, 16],
  ],
] as const

export default function CardsPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote(cardsList, {}, { enabled: signedIn })
  usePageRefresh(refresh)
  const setPrimary = useAction(cardsSetPrimary)
  const [unbinding, setUnbinding] = useState<Card | null>(null)
  const [unbound, setUnbound] = useState(false)
  return (
    <Page title={cardText.listTitle} foot={<Button text={t.actions.bind} onPress={() => open('bind')} />}>
      {unbound && <Banner tone="brand" icon="check" text={cardText.unbound} />}
      {setPrimary.failure && <FailureNotice inView failure={setPrimary.failure} onStep={{ retry: setPrimary.reset }} />}
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {({ cards }) =>
          cards.length === 0 ? (
            <EmptyState
              icon="card"
              title={cardText.emptyTitle}
              text={cardText.emptyText}
              actions={[{ text: t.home.bind, onPress: () => open('bind') }]}
            />
          ) : (
            cards.map((card) => (
              <CardItem
                key={card.cardId}
                card={card}
                onPrimary={() => void setPrimary.run({ cardId: card.cardId })}
                onUnbind={() => setUnbinding(card)}
              />
            ))
          )
        }
      </RemoteFrame>
      {unbinding && (
        <UnbindSheet
          card={unbinding}
          onClose={() => setUnbinding(null)}
          onUnbound={() => {
            setUnbinding(null)
            setUnbound(true)
          }}
        />
      )}
    </Page>
  )
}
