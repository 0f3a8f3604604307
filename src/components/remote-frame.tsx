import type { ReactNode } from 'react'
import type { Failure, Meta } from '@/contract'
import type { RemoteView } from '@/domain/remote-view'
import { t } from '@/locales'
import { Banner } from './banner'
import { ErrorPanel } from './error-panel'
import { FailureNotice, KeptBecause } from './failure-notice'
import { errorText } from './failure-text'
import { useShell } from './shell'
import { Skeleton, type Block } from './skeleton'
import { describeTime } from './time-text'

interface RemoteFrameProps<Data> {
  view: RemoteView<Data>
  skeleton: readonly (readonly Block[])[]
  /** City whose insurer's sync is behind, where the page knows it. */
  place?: string
  now: number
  onRetry: () => void
  /** Offered as an action while the insurer's sync is behind. */
  onNotifyRestored?: () => void
  notifyRequested?: boolean
  children: (data: Data, state: { current: boolean; meta: Meta; phase: 'ready' | 'delayed' | 'offline' }) => ReactNode
}

/** Shows the state of remote data around the content. No page does this itself. */
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
      <UnevenBanner uneven={meta.uneven} onHelp={() => takeStep('guide', { code: 'BAL-MISMATCH', reference: meta.requestId })} />
      <KeptBecause.Provider value={phase === 'offline' ? (view.error?.code ?? 'NET-OFFLINE') : null}>
        {children(view.data, { current: phase === 'ready', meta, phase })}
      </KeptBecause.Provider>
    </>
  )
}

/** Names the insurer's figures that do not add up; parts without a text are left out, because the page itself marks the figure. */
function UnevenBanner({ uneven = [], onHelp }: { uneven: Meta['uneven']; onHelp: () => void }) {
  const parts = uneven.flatMap((part) => t.states.sums[part] ?? [])
  if (parts.length === 0) return null
  const { title } = errorText('BAL-MISMATCH')
  return (
    <Banner
      tone="danger"
      icon="warning"
      title={title}
      text={t.states.uneven(parts.join('、'))}
      actions={[{ text: t.errors.steps.guide, onPress: onHelp }]}
    />
  )
}

/** For cached data. Without an error no request was made, because the phone is offline. */
function KeptBanner({ error, asOf, onRetry }: { error: Failure | null; asOf: string; onRetry: () => void }) {
  const text = t.states.offlineText(asOf)
  const actions = [{ text: t.common.retry, onPress: onRetry }]
  if (error && error.code !== 'NET-OFFLINE') return <FailureNotice tone="plain" failure={error} text={text} actions={actions} />
  const { title, impact } = errorText('NET-OFFLINE')
  return <Banner icon="offline" title={title} text={`${text}${impact}`} actions={actions} />
}
