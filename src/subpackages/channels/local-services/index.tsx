import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { ListRow } from '@/components/list-row'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { PRIMARY_CARD, type LocalServices } from '@/contract'
import { localServices } from '@/contract/operations/local-services'
import { hasNoCard, type RemoteView } from '@/domain/remote-view'
import { local as t } from '@/locales/zh-cn/channels'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { Certificate } from './certificate'
import './index.scss'

const SKELETON = [
  [
    [40, 20],
    [100, 44],
    [100, 44],
    [100, 44],
    [100, 44],
  ],
  [
    [100, 44],
    [100, 44],
  ],
] as const

/** Services of the local channel for its own insured: proof of insurance, and the way to institutions and drugs. */
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
      {({ certificate, city }) => (
        <>
          <Certificate certificate={certificate} city={city} />
          <Card tight>
            <ListRow icon="hospital" title={t.institutions} detail={t.institutionsDetail} onPress={() => open('institutions')} />
            <ListRow icon="shop" title={t.drugs} detail={t.drugsDetail} onPress={() => open('drugs')} />
          </Card>
        </>
      )}
    </RemoteFrame>
  )
}
