import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { YearTabs } from '@/components/year-tabs'
import { PRIMARY_CARD } from '@/contract'
import { accountYearly } from '@/contract/operations/yearly'
import { hasNoCard } from '@/domain/remote-view'
import { yearlyText as t } from '@/locales/zh-cn/yearly'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { InstitutionsCard, PayersCard } from './bills'
import { MonthBars } from './month-bars'
import { TakeAway } from './take-away'
import { YearTable } from './year-table'
import './index.scss'

const SKELETON = [
  [
    [100, 20],
    [100, 26],
    [100, 26],
    [100, 26],
    [100, 26],
  ],
  [
    [40, 20],
    [100, 80],
  ],
  [
    [60, 20],
    [100, 10],
  ],
] as const

/** `2026` out of a page's address; null for anything else. */
const askedYear = (text: string | undefined): number | null => (text !== undefined && /^20\d\d$/.test(text) ? Number(text) : null)

export default function YearlyPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const [year, setYear] = useState(askedYear(useRouter().params.year))
  const { view, refresh } = useRemote(accountYearly, { cardId: PRIMARY_CARD, ...(year === null ? {} : { year }) }, { enabled: signedIn })
  usePageRefresh(refresh)
  // State, so that the choice of years stays while another year loads.
  const [years, setYears] = useState<{ known: readonly number[]; spanning: boolean }>({ known: [], spanning: false })
  const yearly = 'data' in view ? view.data : null
  if (yearly && yearly.years !== years.known) setYears({ known: yearly.years, spanning: yearly.yearLabel !== String(yearly.year) })
  if (hasNoCard(view)) {
    return (
      <Page title={t.title}>
        <NoCard onBind={() => open('bind')} />
      </Page>
    )
  }
  return (
    <Page title={t.title} foot={yearly && <TakeAway yearly={yearly} current={view.phase === 'ready'} />}>
      {years.known.length > 0 && (
        <View className="year-tabs">
          <YearTabs years={years.known} year={year} spanning={years.spanning} onChange={setYear} />
        </View>
      )}
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {(shown) => (
          <>
            {shown.account ? <YearTable yearly={shown} account={shown.account} /> : <Banner text={t.noAccount} />}
            {shown.account && <MonthBars months={shown.account.months} />}
            <PayersCard yearly={shown} />
            <InstitutionsCard yearly={shown} />
          </>
        )}
      </RemoteFrame>
    </Page>
  )
}
