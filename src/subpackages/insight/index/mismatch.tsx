import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { describeFailure } from '@/components/failure-text'
import { useShell } from '@/components/shell'
import { describeMonth } from '@/components/time-text'
import { TransactionRow } from '@/components/transaction-row'
import { PRIMARY_CARD, type Statement } from '@/contract'
import { transactionsList } from '@/contract/operations/transactions'
import { toDate } from '@/domain/beijing-time'
import { lastDayOf } from '@/domain/calendar'
import type { PartsGap, StatementGap } from '@/domain/statement-gaps'
import { t } from '@/locales'
import { insightText } from '@/locales/zh-cn/insight'
import { open } from '@/navigation'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { localFailure } from '@/services/app-error'

interface MismatchProps {
  statement: Statement
  gaps: readonly StatementGap[]
  /** Figures, other than the closing balance, that differ from the sum of their parts. */
  uneven: readonly PartsGap[]
}

/** Figures that do not add up: by how much, in which month, the entries concerned, and whom to tell. */
export function Mismatch({ statement, gaps, uneven }: MismatchProps) {
  const { clock } = useRuntime()
  const money = useMoney()
  const { takeStep } = useShell()
  const { difference } = statement
  // State, so that the reference stays the same while the page is open: it is read out on the phone.
  const [failure] = useState(() => localFailure('BAL-MISMATCH', clock()))
  const { title, impact, steps } = describeFailure(failure)
  const off = Math.abs(difference !== 0 ? difference : (gaps[0]?.difference ?? 0))
  const total = [
    ...(off === 0 ? [] : [insightText.mismatch(money(off))]),
    ...uneven.map(({ part, given, counted }) => insightText.uneven[part](money(given), money(counted))),
  ].join('')
  return (
    <>
      <Banner
        tone="danger"
        icon="warning"
        title={title}
        text={[total, impact, t.errors.reference(failure.code, failure.reference)].join('')}
        actions={steps.map((step) => ({
          text: insightText.mismatchSteps[step] ?? t.errors.steps[step],
          onPress: () => takeStep(step, failure),
        }))}
      />
      {gaps.map((gap) => (
        <MonthEntries key={gap.month} gap={gap} />
      ))}
    </>
  )
}

const NOTHING = { items: [], total: 0 }

/** Entries of the month with a gap. Each opens its detail page, where it can be disputed. */
function MonthEntries({ gap: { month, counted, given } }: { gap: StatementGap }) {
  const { clock } = useRuntime()
  const money = useMoney()
  const today = toDate(clock())
  const end = lastDayOf(month)
  const { view } = useRemote(transactionsList, {
    cardId: PRIMARY_CARD,
    from: `${month}-01`,
    to: end < today ? end : today,
    group: 'all',
    limit: 50,
  })
  const { items, total } = 'data' in view ? view.data : NOTHING
  return (
    <Card title={insightText.concerned(describeMonth(month))} aside={insightText.concernedCount(total)}>
      <Text className="gap-note">{insightText.gap(money(counted), money(given))}</Text>
      {items.map((transaction) => (
        <TransactionRow key={transaction.id} transaction={transaction} onOpen={() => open('transaction', { id: transaction.id })} />
      ))}
      {total > items.length && <Button kind="text" text={insightText.seeAll} onPress={() => open('transactions')} />}
    </Card>
  )
}
