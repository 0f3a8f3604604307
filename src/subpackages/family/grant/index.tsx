import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { PRIMARY_CARD, type Family, type KnownRelative } from '@/contract'
import { familyList } from '@/contract/operations/family'
import { hasNoCard } from '@/domain/remote-view'
import { familyText as t } from '@/locales/zh-cn/family'
import { back, open, useRequireSession } from '@/navigation'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { Choices, GrantForm } from './grant-form'
import { Difference } from '../difference-sheet'
import { GrantDone } from './grant-done'
import { GrantFoot } from './grant-foot'
import { useGrant } from './use-grant'
import '../family.scss'
import './index.scss'

const SKELETON = [
  [
    [60, 22],
    [100, 16],
  ],
  [
    [40, 22],
    [100, 52],
    [100, 44],
    [100, 44],
  ],
] as const

const knownIn = ({ relatives }: Family): KnownRelative[] => relatives.flatMap((row) => (row.state === 'known' ? [row] : []))

export default function GrantPage() {
  const { clock } = useRuntime()
  const { member } = useRouter().params
  const [chosen, choose] = useState(member ?? '')
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote(familyList, { cardId: PRIMARY_CARD }, { enabled: signedIn })
  const family = 'data' in view ? view.data : null
  const relatives = family ? knownIn(family) : []
  const relative = relatives.find(({ memberId }) => memberId === chosen) ?? null
  const grant = useGrant(relative, family, refresh)
  if (hasNoCard(view)) {
    return (
      <Page title={t.grantTitle}>
        <NoCard onBind={() => open('bind')} />
      </Page>
    )
  }
  return (
    <Page title={t.grantTitle} foot={relative && family && !grant.done && <GrantFoot relative={relative} grant={grant} />}>
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {({ giver, rule }) => {
          if (grant.done && relative) return <GrantDone relative={relative} detail={grant.done} onAgain={back} />
          if (relatives.length === 0)
            return <EmptyState icon="family" title={t.emptyTitle} text={t.emptyText} actions={[{ text: t.backToList, onPress: back }]} />
          if (!relative)
            return (
              <>
                <Card title={t.chooseTitle}>
                  <Choices relatives={relatives} onChoose={choose} />
                </Card>
                <Difference />
              </>
            )
          return <GrantForm relative={relative} relatives={relatives} giver={giver} rule={rule} grant={grant} onChoose={choose} />
        }}
      </RemoteFrame>
    </Page>
  )
}
