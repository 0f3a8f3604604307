import { useEffect } from 'react'
import { PRIMARY_CARD } from '@/contract'
import { accountOverview } from '@/contract/operations/account'
import { FailureNotice } from '@/components/failure-notice'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { hasNoCard } from '@/domain/remote-view'
import { t } from '@/locales'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useSession } from '@/services/use-app-state'
import { useNotify } from '@/services/use-notify'
import { SampleBanner } from './sample-banner'
import { HomeContent } from './home-content'
import './index.scss'

/** Same height as the loaded content, so that nothing shifts. */
const SKELETON = [
  [
    [30, 18],
    [60, 46],
    [100, 8],
    [80, 18],
    [100, 66],
  ],
  [
    [40, 18],
    [50, 28],
    [100, 10],
    [100, 18],
  ],
  [
    [100, 58],
    [100, 58],
  ],
] as const

export default function HomePage() {
  const { clock, interrupted } = useRuntime()
  const signedIn = useRequireSession()
  const session = useSession()
  const { view, refresh } = useRemote(accountOverview, { cardId: PRIMARY_CARD }, { enabled: signedIn })
  const seen = 'data' in view
  useEffect(() => {
    // A card was bound since.
    if (seen) interrupted.noCard = false
  }, [interrupted, seen])
  usePageRefresh(refresh)
  const notify = useNotify(signedIn ? 'sync-restored' : null)
  const notifyMe = () => void notify.ask()
  const place = 'data' in view ? view.data.card.city : ''
  // The page for signing in replaces this one at once: nothing to draw and to take away again.
  if (!signedIn) return <Page title={t.home.title} root />
  return (
    <Page title={t.home.title} tab="home">
      {session?.scope === 'sample' && <SampleBanner />}
      {notify.failure && <FailureNotice inView failure={notify.failure} onStep={{ retry: notifyMe }} />}
      {hasNoCard(view) || (view.phase === 'loading' && interrupted.noCard) ? (
        <NoCard onBind={() => open('bind')} />
      ) : (
        <RemoteFrame
          view={view}
          skeleton={SKELETON}
          place={place}
          now={clock()}
          onRetry={refresh}
          onNotifyRestored={notifyMe}
          notifyRequested={notify.on}
        >
          {(overview, state) => <HomeContent overview={overview} asOf={state.meta.asOf} phase={state.phase} onRefresh={refresh} />}
        </RemoteFrame>
      )}
    </Page>
  )
}
