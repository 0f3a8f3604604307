import { Banner } from '@/components/banner'
import { EmptyState } from '@/components/empty-state'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { describeDate } from '@/components/time-text'
import type { LocalServices } from '@/contract'
import { hasNoCard, type RemoteView } from '@/domain/remote-view'
import { local as t } from '@/locales/zh-cn/channels'
import { open, useRequireSession } from '@/navigation'
import { clock, usePageRefresh, useRemote } from '@/runtime'
import { Certificate } from './certificate'
import { Drugs } from './drugs'
import { Institutions } from './institutions'
import './index.scss'

const SKELETON = [
  [
    [40, 20],
    [100, 40],
    [100, 40],
    [100, 40],
  ],
  [
    [40, 20],
    [100, 32],
    [100, 32],
  ],
] as const

/** What the local channel adds for its own insured: where to go, what is paid, and proof of being insured. */
export default function LocalServicesPage() {
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote('local.services', { cardId: 'primary' }, { enabled: signedIn })
  usePageRefresh(refresh)
  return (
    <Page title={t.title}>
      <Content view={view} onRetry={refresh} />
    </Page>
  )
}

/** A channel that is not open, or no card, is no failure: it says what to do first. */
function Content({ view, onRetry }: { view: RemoteView<LocalServices>; onRetry: () => void }) {
  if (hasNoCard(view)) return <NoCard onBind={() => open('bind')} />
  if (view.phase === 'error' && view.error.code === 'AUTH-403') {
    const action = { text: t.closedAction, onPress: () => open('channels') }
    return <EmptyState icon="shield" title={t.closedTitle} text={t.closedText} actions={[action]} />
  }
  return (
    <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={onRetry}>
      {({ institutions, drugs, certificate, source, city }) => (
        <>
          <Certificate certificate={certificate} city={city} />
          <Institutions institutions={institutions} />
          <Drugs drugs={drugs} />
          <Banner text={t.source(source.title, describeDate(source.effectiveOn))} />
        </>
      )}
    </RemoteFrame>
  )
}
