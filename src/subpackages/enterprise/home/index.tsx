import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { GroundHead } from '@/components/ground'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { OfficerGate } from '@/components/officer-gate'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { Tag } from '@/components/tag'
import { useAppearance } from '@/components/appearance'
import type { OfficerSession } from '@/contract'
import { employerWorkforce } from '@/contract/operations/employer-accounts'
import { employerContributions } from '@/contract/operations/employer-contributions'
import { homeText as t } from '@/locales/zh-cn/enterprise'
import { officerText } from '@/locales/zh-cn/officer'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useOfficer, type Officer } from '@/services/use-officer'
import { AccountsCard } from './accounts-card'
import { ContributionsCard } from './contributions-card'
import '../enterprise.scss'

const SKELETON = [
  [
    [60, 22],
    [100, 44],
    [80, 18],
    [100, 40],
  ],
] as const

export default function EnterprisePage() {
  const officer = useOfficer(useRequireSession())
  return (
    <Page title={t.title}>
      <OfficerGate officer={officer}>{(session) => <Home session={session} may={officer.may} />}</OfficerGate>
    </Page>
  )
}

/** Three grounds, three cards: A and B ask for themselves, and C has nothing to ask. */
function Home({ session, may }: { session: OfficerSession } & Pick<Officer, 'may'>) {
  const { clock } = useRuntime()
  const own = useRemote(employerContributions, {}, { enabled: may('contributions') })
  const accounts = useRemote(employerWorkforce, {}, { enabled: may('accounts') })
  const [chosen, choose] = useState(0)
  const latest = 'data' in accounts.view ? accounts.view.data.latest : null
  usePageRefresh(() => {
    if (may('contributions')) own.refresh()
    if (may('accounts')) accounts.refresh()
  })
  // A query went on while its own page, or none, was shown.
  useDidShow(() => {
    if (may('accounts') && latest?.state === 'running') accounts.refresh()
  })
  const now = clock()
  return (
    <>
      <View className="hr-head">
        <Text className="hr-employer">{session.employerName}</Text>
        <Text className="hr-officer">{t.role(session.officerNameMasked)}</Text>
      </View>
      {session.rights.includes('contributions') ? (
        <RemoteFrame view={own.view} skeleton={SKELETON} now={now} onRetry={own.refresh}>
          {(contributions) => <ContributionsCard contributions={contributions} now={now} />}
        </RemoteFrame>
      ) : (
        <NoRight ground="a" title={t.own} right={t.rightA} />
      )}
      {session.rights.includes('accounts') ? (
        <RemoteFrame view={accounts.view} skeleton={SKELETON} now={now} onRetry={accounts.refresh}>
          {(workforce) => <AccountsCard workforce={workforce} chosen={chosen} onChoose={choose} now={now} />}
        </RemoteFrame>
      ) : (
        <NoRight ground="b" title={t.accounts} right={t.rightB} />
      )}
      <NeverCard />
      <Card tight>
        {(session.rights.includes('contributions') || latest) && (
          <ListRow icon="chart" title={t.analysis} detail={t.analysisDetail} onPress={() => open('workforce')} />
        )}
        <ListRow icon="document" title={t.exports} detail={t.exportsDetail} onPress={() => open('enterprise-export')} />
      </Card>
    </>
  )
}

/** A ground for which this officer has no right: nothing is asked, and nothing shown. */
const NoRight = ({ ground, title, right }: { ground: 'a' | 'b'; title: string; right: string }) => (
  <Card>
    <GroundHead ground={ground} title={title} />
    <Text className="hr-note">{officerText.noRight(right)}</Text>
  </Card>
)

function NeverCard() {
  const { care } = useAppearance()
  return (
    <Card>
      {care ? (
        <Text className="hr-title">{t.care.never}</Text>
      ) : (
        <GroundHead ground="c" title={t.never}>
          <Tag text={t.noDoor} />
        </GroundHead>
      )}
      <Text className="hr-note">{care ? t.care.neverText : t.neverText}</Text>
    </Card>
  )
}
