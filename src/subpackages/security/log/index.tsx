import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import type { IconName } from '@/components/icon'
import { ListRow, type Tone } from '@/components/list-row'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { describeTime } from '@/components/time-text'
import type { SecurityEvent } from '@/contract'
import { securityLog } from '@/contract/operations/protection'
import { security } from '@/locales/zh-cn/security'
import { wordOf } from '@/locales/word-of'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { useRuntime } from '@/services/runtime-provider'
import './index.scss'

const t = security.logPage
const PAGE = 20
const SKELETON = [
  [
    [100, 44],
    [100, 44],
    [100, 44],
    [100, 44],
  ],
] as const

/** Icons and tones of events; kinds that are not listed get the default. */
const LOOKS: Partial<Record<SecurityEvent['kind'], { icon: IconName; tone: Tone }>> = {
  'wrong-password': { icon: 'warning', tone: 'warn' },
  'step-up-failed': { icon: 'warning', tone: 'warn' },
  locked: { icon: 'lock', tone: 'danger' },
  reported: { icon: 'lock', tone: 'danger' },
  revealed: { icon: 'eye', tone: 'warn' },
  'password-changed': { icon: 'key', tone: 'brand' },
  'password-reset': { icon: 'key', tone: 'brand' },
  'card-unbound': { icon: 'unlink', tone: 'plain' },
  'card-bound': { icon: 'card', tone: 'plain' },
  'card-moved': { icon: 'card', tone: 'plain' },
  'signed-in': { icon: 'person', tone: 'plain' },
  'signed-out': { icon: 'exit', tone: 'plain' },
}

export default function SecurityLogPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const log = useRemotePages(securityLog, { limit: PAGE }, { enabled: signedIn })
  usePageRefresh(log.refresh)
  return (
    <Page title={security.log}>
      <RemoteFrame view={log.view} skeleton={SKELETON} now={clock()} onRetry={log.refresh}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon="clock"
              title={t.emptyTitle}
              text={t.emptyText}
              actions={[{ text: t.toCentre, onPress: () => open('security') }]}
            />
          ) : (
            <>
              <Card tight>
                {items.map((event) => (
                  <EventRow key={event.id} event={event} now={clock()} />
                ))}
              </Card>
              {log.hasMore ? (
                <Button kind="outline" text={log.loadingMore ? t.loading : t.more} disabled={log.loadingMore} onPress={log.loadMore} />
              ) : (
                <Text className="log-end">{t.end}</Text>
              )}
            </>
          )
        }
      </RemoteFrame>
      <Text className="log-end">{t.note}</Text>
    </Page>
  )
}

function EventRow({ event: { kind, at, device, channel }, now }: { event: SecurityEvent; now: number }) {
  const { icon, tone } = LOOKS[kind] ?? { icon: 'shield', tone: 'plain' }
  const details = [describeTime(at, now), channel && t.channels[channel], device].filter(Boolean)
  return <ListRow icon={icon} tone={tone} title={wordOf(t.events, kind)} detail={details.join(' · ')} />
}
