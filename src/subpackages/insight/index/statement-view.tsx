import { useMemo } from 'react'
import { useAppearance, useMoney, useSpoken } from '@/components/appearance'
import { describeMonth, describeMonthShort } from '@/components/time-text'
import { PRIMARY_CARD, type Statement } from '@/contract'
import { accountOverview } from '@/contract/operations/account'
import { compositionOf, trendOf } from '@/domain/chart-series'
import { gapsOf, hasFigures, partsGapsOf } from '@/domain/statement-gaps'
import { insightText } from '@/locales/zh-cn/insight'
import { useRemote } from '@/services/remote/use-remote'
import { ChartCard } from '../chart-card'
import { useLook } from '../look'
import { Composition } from './composition'
import { Mismatch } from './mismatch'
import { NoAccount } from './no-account'
import { monthlyOption, trendOption } from './options'
import { PooledProgress } from './pooled-progress'
import { Reconciliation } from './reconciliation'

/**
 * Whether the account's figures are shown, and whether they are absent because a resident has no account. The statement alone does not
 * tell the latter.
 */
function useAccount(statement: Statement): { shown: boolean; resident: boolean } {
  const { view } = useRemote(accountOverview, { cardId: PRIMARY_CARD })
  const shown = hasFigures(statement)
  return { shown, resident: !shown && 'data' in view && view.data.personalAccount === null }
}

interface StatementViewProps {
  statement: Statement
  /** Day of the figures, `YYYY-MM-DD`. */
  asOf: string
}

/** One year: the equation, then its charts and the pooled quotas. */
export function StatementView({ statement, asOf }: StatementViewProps) {
  const { shown, resident } = useAccount(statement)
  return (
    <>
      {shown ? <AccountYear statement={statement} asOf={asOf} /> : <NoAccount statement={statement} resident={resident} />}
      <PooledProgress statement={statement} summed={shown} />
    </>
  )
}

const MONTHLY_LEGEND = [
  { swatch: 'chart1', text: insightText.credits },
  { swatch: 'chart2', text: insightText.debits },
] as const

/** 关怀 has no line chart, and tables in place of the others: one sentence or one row for one figure. */
function AccountYear({ statement, asOf }: StatementViewProps) {
  const money = useMoney()
  const spoken = useSpoken()
  const { care, hideAmounts } = useAppearance()
  const tables = hideAmounts || care
  const words = care ? insightText.care : insightText
  const look = useLook()
  const trend = useMemo(() => trendOption(statement, asOf, look), [statement, asOf, look])
  const monthly = useMemo(() => monthlyOption(statement, look), [statement, look])
  const points = trendOf(statement)
  const parts = useMemo(() => compositionOf(statement), [statement])
  const gaps = gapsOf(statement)
  const uneven = partsGapsOf(statement)
  const closes = statement.difference === 0 && gaps.length === 0
  const checked = closes && uneven.length === 0
  return (
    <>
      {!checked && <Mismatch statement={statement} gaps={gaps} uneven={uneven} />}
      <Reconciliation statement={statement} closes={closes} checked={checked} />
      {!care && (
        <ChartCard
          id="chart-trend"
          title={insightText.monthEnds}
          aside={insightText.unit}
          option={tables ? null : trend}
          label={insightText.trendSpoken(spoken(statement.opening), spoken(points[points.length - 1]?.balance ?? 0), points.length - 1)}
          head={[insightText.month, insightText.balance]}
          rows={points.map(({ month, balance }) => [month === null ? insightText.yearStart : describeMonth(month), money(balance)])}
        />
      )}
      <ChartCard
        id="chart-monthly"
        title={words.monthly}
        aside={insightText.unit}
        {...(care ? {} : { legend: MONTHLY_LEGEND })}
        option={tables ? null : monthly}
        label={insightText.monthlySpoken(spoken(statement.credits), spoken(statement.debits))}
        head={[insightText.month, words.credits, words.debits]}
        rows={statement.months.map((month) => [describeMonthShort(month.month), money(month.credits), money(month.debits)])}
        note={peakNote(statement, words, money)}
      />
      <Composition parts={parts} total={statement.debits} look={look} />
    </>
  )
}

function peakNote(
  { peak }: Statement,
  words: Pick<typeof insightText, 'peakTertiary'> & { peak: string },
  money: (fen: number) => string,
): { text: string; value: string } | null {
  if (!peak) return null
  const what = peak.tertiaryVisits > 0 ? words.peakTertiary(peak.tertiaryVisits) : words.peak
  return { text: `${insightText.peakLead(describeMonthShort(peak.month))}${what}`, value: money(peak.debits) }
}
