import { useState } from 'react'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { PRIMARY_CARD } from '@/contract'
import { familyList, familyRemind, familyRemove } from '@/contract/operations/family'
import { toDate } from '@/domain/beijing-time'
import { byUrgency } from '@/domain/family'
import { hasNoCard } from '@/domain/remote-view'
import { familyText as t } from '@/locales/zh-cn/family'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { DifferenceSheet } from '../difference-sheet'
import { factsOrNull } from '../facts'
import { Bonds } from './bonds'
import { FamilyHead } from './head'
import { KnownRow } from './known-row'
import { MoreSheet } from './more-sheet'
import { OtherRow } from './other-row'
import '../family.scss'

const ROW = [
  [50, 22],
  [70, 16],
  [100, 44],
  [100, 32],
] as const
const SKELETON = [
  [
    [60, 22],
    [80, 18],
    [100, 44],
  ],
  ROW,
  ROW,
] as const

export default function FamilyPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote(familyList, { cardId: PRIMARY_CARD }, { enabled: signedIn })
  usePageRefresh(refresh)
  const remind = useAction(familyRemind)
  const remove = useAction(familyRemove)
  const [difference, setDifference] = useState(false)
  const [more, setMore] = useState<string | null>(null)
  const now = clock()
  const today = toDate(now)
  const act = { cardId: PRIMARY_CARD }
  const failure = remind.failure ?? remove.failure
  const again = () => {
    remind.reset()
    remove.reset()
    refresh()
  }
  if (hasNoCard(view)) {
    return (
      <Page title={t.title}>
        <NoCard onBind={() => open('bind')} />
      </Page>
    )
  }
  return (
    <Page title={t.title}>
      {failure && <FailureNotice inView failure={failure} onStep={{ retry: again }} />}
      <RemoteFrame view={view} skeleton={SKELETON} now={now} onRetry={refresh}>
        {(family, { meta }) =>
          family.relatives.length === 0 ? (
            <EmptyState
              icon="family"
              title={t.emptyTitle}
              text={t.emptyText}
              actions={[
                { text: t.difference, onPress: () => setDifference(true) },
                { text: t.emptyAdd, onPress: () => open('family-add') },
              ]}
            />
          ) : (
            <>
              <FamilyHead family={family} asOf={meta.asOf} now={now} />
              {byUrgency(family.relatives, (row) => factsOrNull(row, today)).map((row) =>
                row.state === 'known' ? (
                  <KnownRow key={row.memberId} row={row} asOf={meta.asOf} now={now} onMore={() => setMore(row.memberId)} />
                ) : (
                  <OtherRow
                    key={row.memberId}
                    row={row}
                    now={now}
                    pending={remind.pending}
                    onAsk={() => void remind.run({ ...act, memberId: row.memberId })}
                    onRetry={refresh}
                    onMore={() => setMore(row.memberId)}
                  />
                ),
              )}
              <Card tight>
                <ListRow icon="info" title={t.difference} inPlace onPress={() => setDifference(true)} />
              </Card>
              <MoreSheet
                row={family.relatives.find(({ memberId }) => memberId === more) ?? null}
                pending={remove.pending}
                onRemove={(memberId) => void remove.run({ ...act, memberId }).then(() => setMore(null))}
                onClose={() => setMore(null)}
              />
            </>
          )
        }
      </RemoteFrame>
      <Bonds />
      {difference && <DifferenceSheet onClose={() => setDifference(false)} />}
    </Page>
  )
}
