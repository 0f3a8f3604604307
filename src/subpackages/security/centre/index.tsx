import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { securityGet } from '@/contract/operations/security'
import { security as t } from '@/locales/zh-cn/security'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { DeleteSheet } from './delete-sheet'
import { PasswordAges } from './password-age'
import { Privacy } from './privacy'
import { Protections } from './protections'
import { Records } from './records'
import './index.scss'

const SKELETON = [
  [
    [50, 22],
    [80, 17],
    [100, 6],
  ],
  [
    [100, 48],
    [100, 48],
    [100, 48],
  ],
] as const

export default function SecurityCentrePage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote(securityGet, {}, { enabled: signedIn })
  usePageRefresh(refresh)
  const [deleting, setDeleting] = useState(false)
  return (
    <Page title={t.title}>
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {(security) => (
          <>
            <PasswordAges passwords={security.passwords} />
            <Privacy bound={security.passwords.length > 0} />
            <Protections security={security} />
            <Records devices={security.devices} />
          </>
        )}
      </RemoteFrame>
      <Card tight>
        <ListRow icon="document" title={t.consents} detail={t.consentsDetail} onPress={() => open('consents')} />
        <ListRow icon="shield" title={t.official} detail={t.officialDetail} onPress={() => open('official')} />
        <ListRow icon="unlink" tone="danger" danger title={t.unbind} detail={t.unbindDetail} onPress={() => open('cards')} />
        <ListRow icon="close" tone="danger" danger title={t.delete} detail={t.deleteDetail} onPress={() => setDeleting(true)} />
      </Card>
      {deleting && <DeleteSheet onClose={() => setDeleting(false)} />}
    </Page>
  )
}
