import { useState } from 'react'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { Success } from '@/components/success'
import { security } from '@/locales/zh-cn/security'
import { useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRuntime } from '@/services/runtime-provider'
import { FaceSheet } from './face-sheet'
import { LockedView } from './locked-view'
import { ReportSheet } from './report-sheet'
import { useLock } from './use-lock'
import { goOn, openReset } from './ways-on'
import './index.scss'

const t = security.lockedPage
const SKELETON = [
  [
    [60, 30],
    [80, 18],
    [40, 46],
  ],
  [
    [100, 56],
    [100, 56],
    [100, 56],
  ],
] as const

/** 登录受限: the remaining time, and how to open the lock sooner. The end of the lock is the backend's, not this phone's. */
export default function LockedPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const { lockId, view, refresh, over, shut } = useLock(signedIn)
  usePageRefresh(refresh)
  const which = { channel: 'data' in view ? view.data.channel : null }
  const [sheet, setSheet] = useState<'face' | 'report' | null>(null)
  return (
    <Page title={t.title} foot={shut && <Button text={t.face} onPress={() => setSheet('face')} />}>
      {over ? (
        <Success
          title={t.openHead}
          text={t.openText}
          actions={[
            { text: t.goOn, onPress: () => goOn(which) },
            { text: t.reset, onPress: () => openReset(which) },
          ]}
        />
      ) : (
        <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
          {(loaded) => <LockedView lock={loaded} onFace={() => setSheet('face')} onReport={() => setSheet('report')} onOver={refresh} />}
        </RemoteFrame>
      )}
      {sheet === 'face' && <FaceSheet lockId={lockId} onClose={() => setSheet(null)} />}
      {sheet === 'report' && <ReportSheet lockId={lockId} onClose={() => setSheet(null)} />}
    </Page>
  )
}
