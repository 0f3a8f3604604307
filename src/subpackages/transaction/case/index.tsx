import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { transactionTitle } from '@/components/transaction-row'
import { PRIMARY_CARD, type DisputeCase } from '@/contract'
import { casesGet } from '@/contract/operations/cases'
import { toDayAndClock } from '@/domain/beijing-time'
import { caseText as t } from '@/locales/zh-cn/case'
import { useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useDraft } from '@/services/use-draft'
import { CaseFoot } from './case-foot'
import { EvidenceCard } from './evidence-card'
import { HoldCard } from './hold-card'
import { stagesOf } from './stages'
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
  const transactionId = useRouter().params.id ?? ''
  const { view, refresh } = useRemote(casesGet, { cardId: PRIMARY_CARD, transactionId }, { enabled: signedIn && transactionId !== '' })
  usePageRefresh(refresh)
  // Kept while the page is closed; filed with the case it goes to the insurer.
  const { value, change } = useDraft({ name: `case-note ${transactionId}`, empty: { note: '' } })
  const now = clock()
  const found = 'data' in view ? view.data : null
  return (
    <Page title={t.title} foot={found && <CaseFoot found={found} note={value.note} transactionId={transactionId} />}>
      {transactionId === '' ? (
        <FailureNotice failure={{ code: 'DATA-404', reference: 'no-id' }} />
      ) : (
        <RemoteFrame view={view} skeleton={SKELETON} now={now} onRetry={refresh}>
          {(shown) => <Shown found={shown} now={now} note={value.note} onNote={(note) => change({ note })} />}
        </RemoteFrame>
      )}
    </Page>
  )
}

function Shown({ found, now, note, onNote }: { found: DisputeCase; now: number; note: string; onNote: (note: string) => void }) {
  const money = useMoney()
  const { entry, heldSince, reference, result, withdrawnAt } = found
  const amount = money(Math.abs(entry.amount))
  const open = withdrawnAt === null && result === null
  const filed = reference !== null && withdrawnAt === null
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
      <HoldCard heldSince={heldSince} now={now} />
      <Card title={t.progress} aside={reference ?? ''}>
        <Timeline stages={stagesOf(found, now)} />
        {open && <Text className="case-promise">{t.promise(amount)}</Text>}
      </Card>
      {!filed && (
        <Card>
          <Field label={t.note} value={note} placeholder={t.notePlaceholder} maxLength={120} onChange={onNote} />
        </Card>
      )}
      <EvidenceCard found={found} />
    </>
  )
}
