import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Banner } from '@/components/banner'
import { EmptyState } from '@/components/empty-state'
import { FailureNotice } from '@/components/failure-notice'
import { Icon } from '@/components/icon'
import { OfficerGate } from '@/components/officer-gate'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import type { Batch, OfficerSession } from '@/contract'
import { toClock } from '@/domain/beijing-time'
import { batchText as t, homeText } from '@/locales/zh-cn/enterprise'
import { officerText } from '@/locales/zh-cn/officer'
import { back, replace, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRuntime } from '@/services/runtime-provider'
import { useOfficer } from '@/services/use-officer'
import { BatchFoot } from './batch-foot'
import { CancelSheet } from './cancel-sheet'
import { FailedRows } from './failed-rows'
import { ProgressCard } from './progress-card'
import { useBatch, type ShownBatch } from './use-batch'
import '../enterprise.scss'

const SKELETON = [
  [
    [50, 40],
    [100, 10],
    [100, 20],
  ],
  [[100, 44]],
  [
    [40, 22],
    [100, 44],
    [100, 44],
  ],
] as const

export default function BatchPage() {
  const officer = useOfficer(useRequireSession())
  const { batchId = '' } = useRouter().params
  const may = officer.may('accounts')
  const shown = useBatch(batchId, may)
  const [cancelling, setCancelling] = useState(false)
  const running = shown.data?.state === 'running'
  // A query that ended while it was asked about, and runs again after a retry, is not asked about again by itself.
  useEffect(() => {
    if (!running) setCancelling(false)
  }, [running])
  usePageRefresh(() => {
    if (may && batchId !== '') shown.refresh()
  })
  return (
    <Page title={t.title} foot={may && shown.data && <BatchFoot batch={shown.data} onCancel={() => setCancelling(true)} />}>
      <OfficerGate officer={officer}>{(session) => <Gated session={session} batchId={batchId} shown={shown} />}</OfficerGate>
      {cancelling && running && shown.data && <CancelSheet batch={shown.data} cancel={shown.cancel} onClose={() => setCancelling(false)} />}
    </Page>
  )
}

function Gated({ session, batchId, shown }: { session: OfficerSession; batchId: string; shown: ShownBatch }) {
  const { clock } = useRuntime()
  if (!session.rights.includes('accounts')) {
    return (
      <EmptyState
        icon="lock"
        title={homeText.accounts}
        text={officerText.noRight(homeText.rightB)}
        actions={[{ text: officerText.leave, onPress: back }]}
      />
    )
  }
  if (batchId === '') {
    return <EmptyState icon="clock" title={t.none} text={t.noneText} actions={[{ text: t.toHome, onPress: () => replace('enterprise') }]} />
  }
  return (
    <RemoteFrame view={shown.view} skeleton={SKELETON} now={clock()} onRetry={shown.refresh}>
      {(batch) => <Body employer={session.employerName} batch={batch} shown={shown} />}
    </RemoteFrame>
  )
}

function Body({ employer, batch, shown }: { employer: string; batch: Batch; shown: ShownBatch }) {
  const { clock } = useRuntime()
  const { retry, rows } = shown
  return (
    <>
      <View className="hr-head">
        <Text className="hr-employer">{employer}</Text>
        <Text className="hr-officer">{t.of(toClock(batch.startedAt))}</Text>
      </View>
      <ProgressCard batch={batch} />
      {batch.outage && (
        <Banner
          tone="warn"
          icon="warning"
          title={t.outageTitle}
          text={`${t.outageText}${batch.retryable > 0 ? t.outageRetry(batch.retryable) : t.outageWaits}`}
        />
      )}
      {batch.state === 'running' && !batch.outage && <Banner text={t.leaveNote} />}
      {batch.state === 'cancelled' && <Banner text={t.cancelledText(batch.done)} />}
      {retry.failure && <FailureNotice failure={retry.failure} onStep={{ retry: retry.run, back: retry.reset }} />}
      <FailedRows batch={batch} rows={rows} retrying={retry.pending} onRetry={retry.run} now={clock()} />
      <View className="hr-lock-note">
        <Icon name="lock" size="s" />
        <Text className="hr-lock-text">{t.note}</Text>
      </View>
    </>
  )
}
