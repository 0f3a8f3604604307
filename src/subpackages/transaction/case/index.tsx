import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { transactionTitle } from '@/components/transaction-row'
import type { DisputeCase } from '@/contract'
import { casesGet } from '@/contract/operations/cases'
import { toDayAndClock } from '@/domain/beijing-time'
import { caseText as t } from '@/locales/zh-cn/case'
import { useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useDraft } from '@/services/use-draft'
import { useGate } from '@/services/use-gate'
import { useEntry } from '../entry'
import { GateScreen } from '../gate-screen'
import { CaseFoot } from './case-foot'
import { EvidenceCard } from './evidence-card'
import { HoldCard } from './hold-card'
import { isFiled, stagesOf } from './stages'
import { Timeline } from './timeline'
import './index.scss'

const SKELETON = [
  [
    [70, 22],
    [50, 16],
  ],
  [
    [50, 22],
    [100, 40],
  ],
  [
    [30, 20],
    [100, 140],
  ],
] as const

/** 这笔不是我: the account is stopped first, then the entry is investigated. */
export default function CasePage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const entry = useEntry()
  const { cardId, transactionId } = entry
  const gate = useGate()
  const { view, refresh } = useRemote(casesGet, entry, { enabled: signedIn && transactionId !== '' && gate === 'open' })
  usePageRefresh(refresh)
  // Kept in memory while the page is closed; filed with the case it is the insurer's.
  const { value, change, forget } = useDraft({ name: `case-note ${transactionId}`, empty: { note: '' } })
  const now = clock()
  const found = gate === 'open' && 'data' in view ? view.data : null
  const filed = found !== null && isFiled(found)
  // By what the insurer says, and not by the answer of filing: that may have been lost on its way.
  useEffect(() => {
    if (filed) forget()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the functions of a draft are new in each render
  }, [filed, transactionId])
  if (gate === 'closed') {
    return (
      <Page title={t.title}>
        <GateScreen {...t.gate} />
      </Page>
    )
  }
  return (
    <Page title={t.title} foot={found && <CaseFoot found={found} note={value.note} entry={entry} />}>
      {transactionId === '' ? (
        <FailureNotice failure={{ code: 'DATA-404', reference: 'no-id' }} />
      ) : (
        <RemoteFrame view={view} skeleton={SKELETON} now={now} onRetry={refresh}>
          {(shown) => <Shown found={shown} cardId={cardId} now={now} note={value.note} onNote={(note) => change({ note })} />}
        </RemoteFrame>
      )}
    </Page>
  )
}

interface ShownProps {
  found: DisputeCase
  cardId: string
  now: number
  note: string
  onNote: (note: string) => void
}

function Shown({ found, cardId, now, note, onNote }: ShownProps) {
  const money = useMoney()
  const { entry, heldSince, reference, result, withdrawnAt } = found
  const amount = money(Math.abs(entry.amount))
  const open = withdrawnAt === null && result === null
  return (
    <>
      <Card>
        <View className="case-head">
          <View className="case-entry">
            <Text className="case-title">{transactionTitle(entry)}</Text>
            <Text className="case-when">{toDayAndClock(entry.occurredAt)}</Text>
          </View>
          <Text className="case-amount">{money(entry.amount)}</Text>
        </View>
      </Card>
      {result !== null && (
        <Banner
          tone={result === 'not-yours' ? 'brand' : 'warn'}
          icon={result === 'not-yours' ? 'check' : 'info'}
          title={t.results[result].title}
          text={t.results[result].text(amount)}
        />
      )}
      {withdrawnAt !== null && <Banner title={t.withdrawn} text={heldSince === null ? '' : t.withdrawnText} />}
      <HoldCard heldSince={heldSince} cardId={cardId} now={now} />
      <Card title={t.progress} aside={reference ?? ''}>
        <Timeline stages={stagesOf(found, now)} />
        {open && <Text className="case-promise">{t.promise(amount)}</Text>}
      </Card>
      {!isFiled(found) && (
        <Card>
          <Field label={t.note} value={note} placeholder={t.notePlaceholder} maxLength={120} onChange={onNote} />
        </Card>
      )}
      <EvidenceCard found={found} />
    </>
  )
}
