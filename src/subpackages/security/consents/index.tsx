import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { describeDate } from '@/components/time-text'
import type { ConsentKind } from '@/contract'
import { profileGet } from '@/contract/operations/profile'
import { toDate } from '@/domain/beijing-time'
import { security } from '@/locales/zh-cn/security'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { WithdrawSheet } from './withdraw-sheet'
import './index.scss'

const t = security.consentPage
const SKELETON = [
  [
    [80, 22],
    [60, 17],
    [100, 44],
  ],
  [
    [80, 22],
    [60, 17],
    [100, 44],
  ],
] as const

export default function ConsentsPage() {
  const { clock, forgetUser } = useRuntime()
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote(profileGet, {}, { enabled: signedIn })
  usePageRefresh(refresh)
  const [withdrawing, setWithdrawing] = useState<ConsentKind | null>(null)
  const withdrawn = (kind: ConsentKind) => {
    setWithdrawing(null)
    // Withdrawing any consent except the one to face data ends the session: data read under it is deleted from the phone.
    if (kind === 'face') refresh()
    else forgetUser()
  }
  return (
    <Page title={security.consents}>
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {({ consents }) =>
          consents.length === 0 ? (
            <EmptyState
              icon="document"
              title={t.emptyTitle}
              text={t.emptyText}
              actions={[{ text: t.toAuthorize, onPress: () => open('authorize') }]}
            />
          ) : (
            consents.map(({ kind, grantedAt, version }) => (
              <Card key={kind} tight>
                <ListRow icon="check" tone="brand" title={t.kinds[kind]} detail={t.on(describeDate(toDate(grantedAt)), version)} />
                <Text className="consents-covers">{t.covers[kind]}</Text>
                <Button className="consents-withdraw" kind="danger" small text={t.withdraw} onPress={() => setWithdrawing(kind)} />
              </Card>
            ))
          )
        }
      </RemoteFrame>
      <Card tight>
        <ListRow icon="eye" title={t.workplace} detail={t.workplaceDetail} onPress={() => open('workplace')} />
      </Card>
      <Text className="consents-note">{t.note}</Text>
      {withdrawing && <WithdrawSheet kind={withdrawing} onWithdrawn={() => withdrawn(withdrawing)} onClose={() => setWithdrawing(null)} />}
    </Page>
  )
}
