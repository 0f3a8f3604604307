import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { EmptyState } from '@/components/empty-state'
import { FailureNotice } from '@/components/failure-notice'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { SampleStop } from '@/components/sample-stop'
import type { Workplace, WorkPurpose } from '@/contract'
import { workplaceGet } from '@/contract/operations/workplace'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useSession } from '@/services/use-app-state'
import { AskView } from './ask-view'
import { DecideFoot } from './decide-foot'
import { GrantedCard } from './granted-card'
import { LooksCard } from './looks-card'
import { PastCard } from './past-card'
import { RowCard } from './row-card'
import { grantedIn, useDecision, type Decision } from './use-decision'
import { WithdrawFoot } from './withdraw-foot'
import { WithdrawSheet } from './withdraw-sheet'
import '../workplace.scss'

const SKELETON = [
  [
    [60, 22],
    [80, 18],
    [100, 40],
  ],
  [
    [40, 22],
    [100, 44],
  ],
] as const

export default function WorkplacePage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const full = useSession()?.scope === 'full'
  const { view, refresh } = useRemote(workplaceGet, {}, { enabled: signedIn && full })
  usePageRefresh(() => {
    if (full) refresh()
  })
  const data = full && 'data' in view ? view.data : null
  const decision = useDecision(data)
  const [withdrawing, setWithdrawing] = useState<WorkPurpose | null>(null)
  const [withdrawn, setWithdrawn] = useState(false)
  const granted = grantedIn(data)
  const [only] = granted
  const { gone, meanwhile } = endOf(data, withdrawing)
  const footed = decision.waiting.length === 0 && granted.length === 1 && only !== undefined
  return (
    <Page
      title={t.title}
      foot={
        decision.waiting.length > 0 ? (
          <DecideFoot decision={decision} />
        ) : (
          footed && <WithdrawFoot onPress={() => setWithdrawing(only.purpose)} />
        )
      }
    >
      {!full ? (
        <SampleStop />
      ) : (
        <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
          {(workplace) => (
            <>
              <Told decision={decision} withdrawn={withdrawn || meanwhile} />
              <Shown workplace={workplace} decision={decision} onWithdraw={footed ? null : setWithdrawing} />
            </>
          )}
        </RemoteFrame>
      )}
      {withdrawing && !gone && (
        <WithdrawSheet
          purpose={withdrawing}
          exported={data?.exported ?? 0}
          onWithdrawn={() => {
            setWithdrawing(null)
            setWithdrawn(true)
          }}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </Page>
  )
}

/** Whether the consent in question is over, and by a withdrawal: one whose answer was lost, or on another phone. */
function endOf(data: Workplace | null, asked: WorkPurpose | null): { gone: boolean; meanwhile: boolean } {
  const states = data?.requests.filter(({ purpose }) => purpose === asked).map(({ state }) => state) ?? ['granted']
  const gone = asked !== null && !states.includes('granted')
  return { gone, meanwhile: gone && states.includes('withdrawn') }
}

/** What came of the last answer. */
function Told({ decision: { told, failure, reset }, withdrawn }: { decision: Decision; withdrawn: boolean }) {
  return (
    <>
      {told && <Banner tone="brand" icon="check" text={told === 'accepted' ? t.accepted : t.refused} />}
      {withdrawn && <Banner tone="brand" icon="check" text={t.withdrawn} />}
      {failure && <FailureNotice inView failure={failure} onStep={{ retry: reset, back: reset }} />}
    </>
  )
}

interface ShownProps {
  workplace: Workplace
  decision: Decision
  /** Null where the foot of the page has the button. */
  onWithdraw: ((purpose: WorkPurpose) => void) | null
}

/** What waits for an answer, what is granted and what it shows, and what is over. */
function Shown({ workplace, decision, onWithdraw }: ShownProps) {
  const { employer, requests, row, looks } = workplace
  if (!employer) {
    return (
      <EmptyState
        icon="shield"
        title={t.emptyTitle}
        text={t.emptyText}
        actions={[{ text: t.emptyAction, onPress: () => open('security') }]}
      />
    )
  }
  const granted = grantedIn(workplace)
  return (
    <>
      {requests.length === 0 && <Banner title={t.nothingTitle} text={t.nothingText} />}
      {decision.waiting.length > 0 && <AskView employer={employer.name} pauseDays={workplace.pauseDays} decision={decision} />}
      {granted.map((group) => (
        <GrantedCard key={group.purpose} employer={employer.name} group={group} onWithdraw={onWithdraw} />
      ))}
      {(granted.length > 0 || row) && <RowCard row={row} />}
      {(granted.length > 0 || looks.count > 0) && <LooksCard looks={looks} />}
      <PastCard requests={requests} />
      <View className="work-note">
        <Icon name="info" size="s" />
        <Text className="work-note-text">{t.own}</Text>
      </View>
    </>
  )
}
