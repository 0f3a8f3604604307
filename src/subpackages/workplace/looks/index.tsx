import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { MoreButton } from '@/components/more-button'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { SampleStop } from '@/components/sample-stop'
import { workplaceLooks } from '@/contract/operations/workplace'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import { replace, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { useRuntime } from '@/services/runtime-provider'
import { useSession } from '@/services/use-app-state'
import { LookRow } from '../look-row'
import '../workplace.scss'

const SKELETON = [
  [
    [100, 40],
    [100, 40],
    [100, 40],
    [100, 40],
  ],
] as const

/** Every look, newest first. The employer can change none of it. */
export default function LooksPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const full = useSession()?.scope === 'full'
  const looks = useRemotePages(workplaceLooks, {}, { enabled: signedIn && full })
  usePageRefresh(() => {
    if (full) looks.refresh()
  })
  if (!full) {
    return (
      <Page title={t.looksTitle}>
        <SampleStop />
      </Page>
    )
  }
  return (
    <Page title={t.looksTitle}>
      <RemoteFrame view={looks.view} skeleton={SKELETON} now={clock()} onRetry={looks.refresh}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon="clock"
              title={t.looksEmptyTitle}
              text={t.looksEmptyText}
              actions={[{ text: t.toWorkplace, onPress: () => replace('workplace') }]}
            />
          ) : (
            <>
              <Card tight>
                {items.map((look) => (
                  <LookRow key={look.lookId} look={look} now={clock()} />
                ))}
              </Card>
              <MoreButton list={looks} />
            </>
          )
        }
      </RemoteFrame>
      <Text className="work-end">{t.looksNote}</Text>
    </Page>
  )
}
