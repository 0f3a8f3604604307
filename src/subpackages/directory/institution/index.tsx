import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { PRIMARY_CARD } from '@/contract'
import { institutionsGet } from '@/contract/operations/institutions'
import { institutionText as t } from '@/locales/zh-cn/directory'
import { replace, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useLocation } from '../shared/use-location'
import { Detail } from './detail'

const SKELETON = [
  [
    [60, 24],
    [80, 18],
    [100, 44],
  ],
  [
    [100, 44],
    [100, 44],
    [100, 44],
  ],
] as const

/** One institution: what the fund pays there, when it is open, the way there, and its telephone. */
export default function InstitutionPage() {
  const { clock } = useRuntime()
  const { id = '' } = useRouter().params
  const signedIn = useRequireSession()
  const { where } = useLocation()
  const [institutionId] = useState(id)
  const input = { cardId: PRIMARY_CARD, institutionId, ...where.position }
  const { view, refresh } = useRemote(institutionsGet, input, { enabled: signedIn && institutionId !== '' })
  usePageRefresh(refresh)
  const missing = institutionId === '' || (view.phase === 'error' && view.error.code === 'DATA-404')
  return (
    <Page title={t.detailTitle}>
      {missing ? (
        <EmptyState
          icon="search"
          title={t.notFoundTitle}
          text={t.notFoundText}
          actions={[{ text: t.title, onPress: () => replace('institutions') }]}
        />
      ) : (
        <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
          {(institution) => <Detail institution={institution} />}
        </RemoteFrame>
      )}
    </Page>
  )
}
