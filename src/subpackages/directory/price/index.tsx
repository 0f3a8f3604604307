import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { PRIMARY_CARD } from '@/contract'
import { drugsPrices } from '@/contract/operations/drugs'
import { drugText as t } from '@/locales/zh-cn/directory'
import { replace, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useLocation } from '../shared/use-location'
import { WhereCard } from '../shared/where-card'
import { Comparison } from './comparison'

const SKELETON = [
  [
    [60, 24],
    [80, 18],
  ],
  [[100, 44]],
  [
    [60, 24],
    [100, 80],
    [60, 44],
    [60, 44],
  ],
] as const

/** 药价 · 我要付多少: one pack at the pharmacies of the place of insurance. */
export default function PricePage() {
  const { clock } = useRuntime()
  const { drug = '' } = useRouter().params
  const [first] = useState(drug)
  // Another pack of the same drug is compared on this page, too.
  const [drugCode, setDrugCode] = useState(drug)
  const [district, setDistrict] = useState('')
  const signedIn = useRequireSession()
  const { where, ask } = useLocation()
  const isCode = /^X[A-Z0-9]{22}$/.test(first)
  const { view, refresh } = useRemote(drugsPrices, { cardId: PRIMARY_CARD, drugCode, ...where.position }, { enabled: signedIn && isCode })
  usePageRefresh(refresh)
  const missing = !isCode || (view.phase === 'error' && view.error.code === 'DATA-404')
  if (missing)
    return (
      <Page title={t.priceTitle}>
        <EmptyState
          icon="search"
          title={t.notFoundTitle}
          text={t.notFoundText}
          actions={[{ text: t.backToList, onPress: () => replace('drugs') }]}
        />
      </Page>
    )
  return (
    <Page title={t.priceTitle}>
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {(prices) => (
          <Comparison
            // The rows that are open belong to one pack.
            key={prices.drug.drugCode}
            prices={prices}
            district={district}
            located={where.status === 'known'}
            where={<WhereCard where={where} districts={prices.districts} district={district} onAsk={ask} onDistrict={setDistrict} />}
            onSpec={setDrugCode}
          />
        )}
      </RemoteFrame>
    </Page>
  )
}
