import { Text } from '@tarojs/components'
import { useMemo } from 'react'
import { useAppearance, useMoney, usePalette } from '@/components/appearance'
import { Card } from '@/components/card'
import { Gauge } from '@/components/gauge'
import { describeMonth, describeMonthShort } from '@/components/time-text'
import type { Statement } from '@/contract'
import { compositionOf, trendOf } from '@/domain/chart-series'
import { t } from '@/locales'
import { insightText } from '@/locales/zh-cn/insight'
import { ChartCard } from './chart-card'
import { Composition } from './composition'
import { monthlyOption, trendOption } from './options'
import { Reconciliation } from './reconciliation'

/** One year: the equation, then what made it. */
export function StatementView({ statement }: { statement: Statement }) {
  const money = useMoney()
  const palette = usePalette()
  const { care, reduceMotion, hideAmounts } = useAppearance()
  const look = useMemo(() => ({ palette, care, animated: !reduceMotion }), [palette, care, reduceMotion])
  const trend = useMemo(() => trendOption(statement, look), [statement, look])
  const monthly = useMemo(() => monthlyOption(statement, look), [statement, look])
  const points = trendOf(statement)
  const parts = compositionOf(statement)
  const hasAccount = statement.months.length > 0
  return (
    <>
      {hasAccount ? (
        <>
          <Reconciliation statement={statement} />
          <ChartCard
            id="chart-trend"
            title={insightText.monthEnds}
            aside={insightText.unit}
            option={hideAmounts ? null : trend}
            label={insightText.trendSpoken(money(statement.opening), money(statement.closing), points.length - 1)}
            head={[insightText.month, insightText.balance]}
            rows={points.map(({ month, balance }) => [month === null ? insightText.yearStart : describeMonth(month), money(balance)])}
          />
          <ChartCard
            id="chart-monthly"
            title={insightText.monthly}
            aside={insightText.unit}
            legend={[
              { swatch: 'c1', text: insightText.credits },
              { swatch: 'c2', text: insightText.debits },
            ]}
            option={hideAmounts ? null : monthly}
            label={insightText.monthlySpoken(money(statement.credits), money(statement.debits))}
            head={[insightText.month, insightText.credits, insightText.debits]}
            rows={statement.months.map((month) => [describeMonthShort(month.month), money(month.credits), money(month.debits)])}
            note={peakNote(statement, money)}
          />
          <Composition parts={parts} total={statement.debits} look={look} />
        </>
      ) : (
        <Card>
          <Text className="insight-note">{insightText.noAccount}</Text>
        </Card>
      )}
      <PooledProgress statement={statement} />
    </>
  )
}

function peakNote({ peak }: Statement, money: (fen: number) => string): { text: string; value: string } | null {
  if (!peak) return null
  const what = peak.tertiaryVisits > 0 ? insightText.peakTertiary(peak.tertiaryVisits) : insightText.peak
  return { text: `${insightText.peakLead(describeMonthShort(peak.month))}${what}`, value: money(peak.debits) }
}

function PooledProgress({ statement }: { statement: Statement }) {
  const money = useMoney()
  if (statement.pooled.length === 0) return null
  return (
    <Card title={insightText.pooled} aside={insightText.reimbursedTotal(money(statement.reimbursed))}>
      {statement.pooled.map((quota) => (
        <Gauge key={quota.kind} {...quota} />
      ))}
      <Text className="insight-note">{t.home.notDeposit}</Text>
    </Card>
  )
}
