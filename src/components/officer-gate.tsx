import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Failure, OfficerSession } from '@/contract'
import { officerText } from '@/locales/zh-cn/officer'
import { EmptyState } from './empty-state'
import { ErrorPanel } from './error-panel'
import { useShell } from './shell'
import { Skeleton } from './skeleton'

/** The fields of `useOfficer` that are displayed. */
interface OfficerGateProps {
  officer: {
    phase: 'entering' | 'open' | 'ended' | 'refused' | 'failed'
    session: OfficerSession | null
    failure: Failure | null
    pending: boolean
    enter: () => void
  }
  children: (session: OfficerSession) => ReactNode
}

const SKELETON = [
  [
    [60, 22],
    [100, 44],
    [80, 18],
  ],
  [
    [50, 22],
    [100, 60],
  ],
] as const

/** Shows an employer's page to its officers. While a session is over the page is hidden and not left: nothing that was typed is lost. */
export function OfficerGate({ officer: { phase, session, failure, pending, enter }, children }: OfficerGateProps) {
  const { back } = useShell()
  return (
    <>
      {phase === 'entering' && <Skeleton cards={SKELETON} slow={false} />}
      {phase === 'refused' && (
        <EmptyState
          icon="lock"
          title={officerText.notOfficerTitle}
          text={officerText.notOfficerText}
          actions={[{ text: officerText.leave, onPress: back }]}
        />
      )}
      {phase === 'failed' && failure && <ErrorPanel failure={failure} retrying={pending} onStep={{ retry: enter }} />}
      {phase === 'ended' && (
        <EmptyState
          icon="lock"
          title={officerText.endedTitle}
          text={officerText.endedText}
          actions={[{ text: pending ? officerText.entering : officerText.again, onPress: enter }]}
        />
      )}
      {session && phase !== 'refused' && <View style={{ display: phase === 'open' ? 'block' : 'none' }}>{children(session)}</View>}
    </>
  )
}
