import { Banner } from '@/components/banner'
import { EmptyState } from '@/components/empty-state'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { describeDate } from '@/components/time-text'
import { PRIMARY_CARD, type LocalServices } from '@/contract'
import { localServices } from '@/contract/operations/local-services'
import { hasNoCard, type RemoteView } from '@/domain/remote-view'
import { local as t } from '@/locales/zh-cn/channels'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
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

/** Services of the local channel for its own insured: institutions, drugs and proof of insurance. */
export default function LocalServicesPage() {
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote(localServices, { cardId: PRIMARY_CARD }, { enabled: signedIn })
  usePageRefresh(refresh)
  return (
    <Page title={t.title}>
      <Content view={view} onRetry={refresh} />
    </Page>
  )
}

/** A closed channel or a missing card is not shown as a failure: the page says what to do first. */
function Content({ view, onRetry }: { view: RemoteView<LocalServices>; onRetry: () => void }) {
  const { clock } = useRuntime()
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
