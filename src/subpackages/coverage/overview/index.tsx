import { Canvas, Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Facts } from '@/components/facts'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { describeTime } from '@/components/time-text'
import { PRIMARY_CARD, type Coverage } from '@/contract'
import { coverageGet } from '@/contract/operations/coverage'
import { familyCoverage } from '@/contract/operations/family'
import { hasNoCard } from '@/domain/remote-view'
import { t as common } from '@/locales'
import { coverageText as t } from '@/locales/zh-cn/coverage'
import { wordOf } from '@/locales/word-of'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { MonthsCard } from './months-card'
import { PathsCard, RuleCard } from './paths-card'
import { Proofs } from './proofs'
import { StandingCard } from './standing-card'
import { WayOn } from './way-on'
import { YearsCard } from './years-card'
import './index.scss'

const CANVAS_ID = 'coverage-picture'

const SKELETON = [
  [
    [40, 24],
    [100, 18],
    [80, 18],
  ],
  [
    [50, 20],
    [100, 24],
    [100, 24],
  ],
  [
    [100, 50],
    [100, 50],
  ],
] as const

/** 参保与缴费 of a bound card, or of a relative who consented (`member`): whether benefits are in force, what was paid, and from which day they come back. */
export default function CoveragePage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const { card: cardId = PRIMARY_CARD, member } = useRouter().params
  const own = useRemote(coverageGet, { cardId }, { enabled: signedIn && member === undefined })
  const theirs = useRemote(familyCoverage, { cardId, memberId: member ?? '' }, { enabled: signedIn && member !== undefined })
  const { view, refresh } = member === undefined ? own : theirs
  /** What is done about a card is not done about a relative. */
  const ownCard = member === undefined ? cardId : null
  usePageRefresh(refresh)
  const [chosen, setChosen] = useState(0)
  const now = clock()
  if (member === undefined && hasNoCard(view)) {
    return (
      <Page title={t.title}>
        <NoCard onBind={() => open('bind')} />
      </Page>
    )
  }
  const shown = 'data' in view && view.data.paths.length > 0 ? view.data : null
  return (
    <Page title={t.title} foot={shown && <WayOn coverage={shown} cardId={ownCard} chosen={chosen} now={now} />}>
      <RemoteFrame view={view} skeleton={SKELETON} now={now} onRetry={refresh}>
        {(coverage, { meta }) => (
          <>
            <Whose coverage={coverage} asOf={describeTime(meta.asOf, now)} />
            <StandingCard coverage={coverage} now={now} />
            {coverage.months.length > 0 && <MonthsCard coverage={coverage} />}
            {coverage.years.length > 0 && <YearsCard coverage={coverage} />}
            {coverage.paths.length > 0 && <PathsCard coverage={coverage} chosen={chosen} now={now} onChoose={setChosen} />}
            <Proofs coverage={coverage} cardId={ownCard} canvasId={CANVAS_ID} asOf={meta.asOf} now={now} />
            {coverage.paths.length > 0 && <RuleCard coverage={coverage} />}
          </>
        )}
      </RemoteFrame>
      <Canvas type="2d" id={CANVAS_ID} className="coverage-canvas" />
    </Page>
  )
}

function Whose({ coverage: { psnNameMasked, city, insutype, psnType }, asOf }: { coverage: Coverage; asOf: string }) {
  const facts = [city, wordOf(common.insutype, insutype), ...(insutype === '310' ? [wordOf(common.psnType, psnType)] : [])]
  return (
    <View className="coverage-whose">
      <Text className="coverage-name">{psnNameMasked}</Text>
      <Facts className="coverage-facts" facts={facts} />
      <Text className="coverage-as-of">{asOf}</Text>
    </View>
  )
}
