import type { ReactNode } from 'react'
import type { Failure, Meta } from '@/contract'
import type { RemoteView } from '@/domain/remote-view'
import { t } from '@/locales'
import { Banner } from './banner'
import { ErrorPanel } from './error-panel'
import { FailureNotice } from './failure-notice'
import { useShell } from './shell'
import { Skeleton, type Block } from './skeleton'
import { describeTime } from './time-text'

interface RemoteFrameProps<Data> {
  view: RemoteView<Data>
  skeleton: readonly (readonly Block[])[]
  /** City whose insurer is behind, where the page knows it. */
  place?: string
  now: number
  onRetry: () => void
  /** Offered while the insurer's sync is behind. */
  onNotifyRestored?: () => void
  notifyRequested?: boolean
  children: (data: Data, state: { current: boolean; meta: Meta; phase: 'ready' | 'delayed' | 'offline' }) => ReactNode
}

/** The one place that turns the state of remote data into what stands around the content. */
export function RemoteFrame<Data>({
  view,
  skeleton,
  place = '',
  now,
  onRetry,
  onNotifyRestored,
  notifyRequested,
  children,
}: RemoteFrameProps<Data>) {
  const { takeStep } = useShell()
  if (view.phase === 'loading') return <Skeleton cards={skeleton} slow={view.slow} />
  if (view.phase === 'error') return <ErrorPanel failure={view.error} retrying={view.retrying} onStep={{ retry: onRetry }} />
  const { meta, phase } = view
  const asOf = describeTime(meta.asOf, now)
  const stale: Failure = { code: 'BAL-STALE', reference: meta.requestId }
  const retry = { text: t.common.retry, onPress: onRetry }
  const notify = onNotifyRestored
    ? [{ text: notifyRequested ? t.states.willNotify : t.states.notifyRestored, onPress: () => !notifyRequested && onNotifyRestored() }]
    : []
  return (
    <>
      {phase === 'offline' && <KeptBanner error={view.error} asOf={asOf} onRetry={onRetry} />}
      {phase === 'delayed' && (
        <Banner
          tone="warn"
          icon="clock"
          title={t.states.delayedTitle(asOf)}
          text={t.states.delayedText(place, meta.expectedBy ? describeTime(meta.expectedBy, now) : null)}
          actions={[retry, ...notify, { text: t.errors.steps.guide, onPress: () => takeStep('guide', stale) }]}
        />
      )}
      {(meta.unreadable ?? 0) > 0 && <Banner tone="warn" icon="warning" text={t.states.unreadable(meta.unreadable ?? 0)} />}
      {children(view.data, { current: phase === 'ready', meta, phase })}
    </>
  )
}

/** Without an error there was nobody to ask: the phone itself is offline. */
function KeptBanner({ error, asOf, onRetry }: { error: Failure | null; asOf: string; onRetry: () => void }) {
  const text = t.states.offlineText(asOf)
  const actions = [{ text: t.common.retry, onPress: onRetry }]
  if (error && error.code !== 'NET-OFFLINE') return <FailureNotice tone="plain" failure={error} text={text} actions={actions} />
  const { title, impact } = t.errors.codes['NET-OFFLINE']
  return <Banner icon="offline" title={title} text={`${text}${impact}`} actions={actions} />
}
