import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { FailureNotice } from '@/components/failure-notice'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { PRIMARY_CARD } from '@/contract'
import { familyEndGrant, familyQuota, familyShrink } from '@/contract/operations/family'
import { familyText as t } from '@/locales/zh-cn/family'
import { back, open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { EndSheet } from './end-sheet'
import { Difference } from '../difference-sheet'
import { QuotaBody } from './quota-body'
import { QuotaFoot } from './quota-foot'
import { ShrinkSheet } from './shrink-sheet'
import '../family.scss'
import './index.scss'

const SKELETON = [
  [
    [60, 22],
    [40, 40],
    [100, 8],
    [80, 18],
  ],
  [
    [40, 22],
    [100, 44],
  ],
  [
    [100, 44],
    [100, 44],
  ],
] as const

export default function QuotaPage() {
  const { clock } = useRuntime()
  const memberId = useRouter().params.member ?? ''
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote(familyQuota, { cardId: PRIMARY_CARD, memberId }, { enabled: signedIn && memberId !== '' })
  usePageRefresh(refresh)
  const shrink = useAction(familyShrink)
  const end = useAction(familyEndGrant)
  const [sheet, setSheet] = useState<'shrink' | 'end' | null>(null)
  const detail = 'data' in view ? view.data : null
  const about = { cardId: PRIMARY_CARD, memberId }
  const close = () => setSheet(null)
  const failure = shrink.failure ?? end.failure
  const again = () => {
    shrink.reset()
    end.reset()
    refresh()
  }
  if (memberId === '') {
    return (
      <Page title={t.quotaTitle}>
        <EmptyState icon="family" title={t.noQuotaTitle} text={t.noQuotaText} actions={[{ text: t.backToList, onPress: back }]} />
        <Difference />
      </Page>
    )
  }
  // Nothing granted, or nobody of that name. Whoever has no card is told so by the list that leads here.
  if (view.phase === 'error' && view.error.code === 'DATA-404') {
    return (
      <Page title={t.quotaTitle}>
        <EmptyState
          icon="family"
          title={t.noQuotaTitle}
          text={t.noQuotaText}
          actions={[{ text: t.actions.grant, onPress: () => open('family-grant', { member: memberId }) }]}
        />
        <Difference />
      </Page>
    )
  }
  return (
    <Page title={t.quotaTitle} foot={detail && <QuotaFoot detail={detail} onShrink={() => setSheet('shrink')} />}>
      {failure && <FailureNotice inView failure={failure} onStep={{ retry: again, 'sign-in': again }} />}
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {(data, { meta }) => <QuotaBody detail={data} asOf={meta.asOf} now={clock()} onEnd={() => setSheet('end')} />}
      </RemoteFrame>
      {detail && sheet === 'shrink' && (
        <ShrinkSheet
          detail={detail}
          onClose={close}
          onProof={(granted, proof) => {
            close()
            void shrink.run({ ...about, granted, proof })
          }}
        />
      )}
      {detail && sheet === 'end' && (
        <EndSheet
          detail={detail}
          onClose={close}
          onProof={(proof) => {
            close()
            void end.run({ ...about, proof })
          }}
        />
      )}
    </Page>
  )
}
