import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { YearTabs } from '@/components/year-tabs'
import { View } from '@tarojs/components'
import { PRIMARY_CARD, type Statement } from '@/contract'
import { accountStatement } from '@/contract/operations/statement'
import { toDate } from '@/domain/beijing-time'
import { hasNoCard } from '@/domain/remote-view'
import { insightText } from '@/locales/zh-cn/insight'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { StatementView } from './statement-view'
import './index.scss'

const SKELETON = [
  [[100, 40]],
  [
    [40, 20],
    [100, 120],
  ],
  [
    [40, 20],
    [100, 120],
  ],
  [
    [40, 20],
    [100, 100],
  ],
] as const
interface Years {
  known: readonly number[]
  /** Whether the insurance year covers two calendar years. */
  spanning: boolean
}
const yearsOf = ({ years, year, yearLabel }: Statement): Years => ({ known: years, spanning: yearLabel !== String(year) })

export default function InsightPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const [year, setYear] = useState<number | null>(null)
  const { view, refresh } = useRemote(accountStatement, { cardId: PRIMARY_CARD, ...(year === null ? {} : { year }) }, { enabled: signedIn })
  usePageRefresh(refresh)
  // State, so that the choice of years stays while another year loads.
  const [years, setYears] = useState<Years>({ known: [], spanning: false })
  const { known, spanning } = years
  if ('data' in view && view.data.years !== known) setYears(yearsOf(view.data))
  if (hasNoCard(view)) {
    return (
      <Page title={insightText.title}>
        <NoCard onBind={() => open('bind')} />
      </Page>
    )
  }
  return (
    <Page title={insightText.title}>
      {known.length > 0 && (
        <View className="insight-years">
          <YearTabs years={known} year={year} spanning={spanning} onChange={setYear} />
        </View>
      )}
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {(statement, { meta }) => (
          <>
            <StatementView statement={statement} asOf={toDate(meta.asOf)} />
            <Card tight>
              <ListRow
                icon="document"
                tone="brand"
                title={insightText.yearly}
                detail={insightText.yearlyDetail}
                onPress={() => open('yearly', { year: String(statement.year) })}
              />
            </Card>
          </>
        )}
      </RemoteFrame>
    </Page>
  )
}
