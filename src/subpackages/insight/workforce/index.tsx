import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { GroundHead } from '@/components/ground'
import { OfficerGate } from '@/components/officer-gate'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import type { OfficerSession } from '@/contract'
import { employerAnalysis } from '@/contract/operations/employer-accounts'
import { employerContributions } from '@/contract/operations/employer-contributions'
import { officerText } from '@/locales/zh-cn/officer'
import { workforceText as t } from '@/locales/zh-cn/workforce'
import { useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useOfficer, type Officer } from '@/services/use-officer'
import { Bands } from './bands'
import { ToDoCard } from './to-do'
import './index.scss'

const SKELETON = [
  [
    [50, 22],
    [40, 30],
    [100, 60],
  ],
  [
    [40, 22],
    [100, 160],
  ],
] as const

export default function WorkforcePage() {
  const officer = useOfficer(useRequireSession())
  return (
    <Page title={t.title}>
      <OfficerGate officer={officer}>{(session) => <Workforce session={session} may={officer.may} />}</OfficerGate>
    </Page>
  )
}

/** The employer's own account first, because there is something to do; then the bands of those who consented. */
function Workforce({ session: { rights }, may }: { session: OfficerSession } & Pick<Officer, 'may'>) {
  const { clock } = useRuntime()
  const own = useRemote(employerContributions, {}, { enabled: may('contributions') })
  const accounts = useRemote(employerAnalysis, {}, { enabled: may('accounts') })
  usePageRefresh(() => {
    if (may('contributions')) own.refresh()
    if (may('accounts')) accounts.refresh()
  })
  const now = clock()
  return (
    <>
      {rights.includes('contributions') ? (
        <RemoteFrame view={own.view} skeleton={SKELETON} now={now} onRetry={own.refresh}>
          {(contributions) => <ToDoCard contributions={contributions} now={now} />}
        </RemoteFrame>
      ) : (
        <NoRight ground="a" title={t.trendTitle} right={t.rightA} />
      )}
      {rights.includes('accounts') ? (
        <RemoteFrame view={accounts.view} skeleton={SKELETON} now={now} onRetry={accounts.refresh}>
          {(analysis) => <Bands analysis={analysis} now={now} />}
        </RemoteFrame>
      ) : (
        <NoRight ground="b" title={t.bands} right={t.rightB} />
      )}
    </>
  )
}

const NoRight = ({ ground, title, right }: { ground: 'a' | 'b'; title: string; right: string }) => (
  <Card>
    <GroundHead ground={ground} title={title} />
    <Text className="insight-note">{officerText.noRight(right)}</Text>
  </Card>
)
