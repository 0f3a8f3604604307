import { useState } from 'react'
import { FailureNotice } from '@/components/failure-notice'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { PRIMARY_CARD, type AlertKind, type AlertRule, type AlertSettings } from '@/contract'
import { alertsGet } from '@/contract/operations/alerts'
import { hasNoCard } from '@/domain/remote-view'
import { alertText } from '@/locales/zh-cn/alerts'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { Delivery } from './delivery'
import { kindsFor } from './kinds'
import { LowBalance } from './low-balance'
import { MessagePreview } from './message-preview'
import { OtherRules } from './other-rules'
import { SendsLeft } from './sends-left'
import { useRules } from './use-rules'
import './index.scss'

const SKELETON = [
  [
    [50, 20],
    [40, 44],
    [100, 20],
    [100, 44],
  ],
  [
    [100, 40],
    [100, 40],
    [100, 40],
  ],
  [
    [60, 20],
    [40, 40],
  ],
] as const

/** Kind that is previewed until the person changes a rule. */
const firstOf = (settings: AlertSettings): AlertKind => kindsFor(settings)[0] ?? 'pooled-quota'

export default function AlertsPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote(alertsGet, { cardId: PRIMARY_CARD }, { enabled: signedIn })
  usePageRefresh(refresh)
  const stored = 'data' in view ? view.data : null
  const rules = useRules(stored)
  const [previewed, setPreviewed] = useState<AlertKind | null>(null)
  const changeRule = (rule: AlertRule) => {
    setPreviewed(rule.kind)
    rules.changeRule(rule)
  }
  if (hasNoCard(view)) {
    return (
      <Page title={alertText.title}>
        <NoCard onBind={() => open('bind')} />
      </Page>
    )
  }
  return (
    <Page title={alertText.title}>
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {() =>
          rules.settings && (
            <>
              {rules.failure && <FailureNotice inView failure={rules.failure} onStep={{ retry: rules.retry }} />}
              <LowBalance settings={rules.settings} onChange={changeRule} />
              <OtherRules settings={rules.settings} onChange={changeRule} />
              <SendsLeft settings={rules.settings} />
              <Delivery settings={rules.settings} onChange={rules.changeDelivery} />
              <MessagePreview kind={previewed ?? firstOf(rules.settings)} settings={rules.settings} />
            </>
          )
        }
      </RemoteFrame>
    </Page>
  )
}
