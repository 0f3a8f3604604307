import { View } from '@tarojs/components'
import { useState } from 'react'
import { transactionsGet } from '@/contract/operations/transaction'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { detailText } from '@/locales/zh-cn/transaction-detail'
import { useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { Asked } from './asked'
import { DetailHead } from './detail-head'
import { DisputeSheet } from './dispute-sheet'
import { Facts } from './facts'
import { FeeLines } from './fee-lines'
import { SaveImage } from './save-image'
import { useCaptureGuard } from '@/services/use-capture-guard'
import { useGate } from '@/services/use-gate'
import { WhoPays } from '@/components/who-pays'
import { useEntry } from '../entry'
import { GateScreen } from '../gate-screen'
import './index.scss'

const SKELETON = [
  [
    [40, 18],
    [50, 44],
    [60, 18],
  ],
  [
    [100, 10],
    [100, 36],
    [100, 36],
    [100, 36],
  ],
  [
    [100, 20],
    [100, 20],
    [100, 20],
  ],
] as const

export default function TransactionDetailPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const entry = useEntry()
  const { transactionId } = entry
  const gate = useGate()
  const captured = useCaptureGuard()
  const { view, refresh } = useRemote(transactionsGet, entry, { enabled: signedIn && transactionId !== '' && gate === 'open' })
  usePageRefresh(refresh)
  const [disputing, setDisputing] = useState(false)
  const detail = gate === 'open' && 'data' in view ? view.data : null
  const foot = detail && (
    <View className="detail-foot">
      <Button className="detail-foot-button" kind="outline" text={detailText.dispute} onPress={() => setDisputing(true)} />
      <SaveImage detail={detail} />
    </View>
  )
  if (gate === 'closed') {
    return (
      <Page title={detailText.detailTitle}>
        <GateScreen {...detailText.gate} />
      </Page>
    )
  }
  return (
    <Page title={detailText.detailTitle} foot={foot}>
      {captured && <Banner tone="warn" icon="warning" text={detailText.captured} />}
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {(loaded) => (
          <>
            <DetailHead detail={loaded} />
            {loaded.dispute && <Asked dispute={loaded.dispute} />}
            {loaded.settlement && <WhoPays settlement={loaded.settlement} />}
            {loaded.settlement && loaded.settlement.lines.length > 0 && <FeeLines lines={loaded.settlement.lines} />}
            <Facts detail={loaded} cardId={entry.cardId} />
          </>
        )}
      </RemoteFrame>
      {transactionId === '' && <FailureNotice failure={{ code: 'DATA-404', reference: 'no-id' }} />}
      {disputing && <DisputeSheet entry={entry} onClose={() => setDisputing(false)} />}
    </Page>
  )
}
