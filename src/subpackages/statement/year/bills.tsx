import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Legend, SplitBar, type Swatch } from '@/components/split-bar'
import type { YearlyStatement } from '@/contract'
import { sumFen } from '@/domain/money'
import { payersGap } from '@/domain/yearly'
import { yearlyText as t } from '@/locales/zh-cn/yearly'

const SWATCHES = { fund: 'chart3', account: 'chart1', cash: 'chart5' } as const satisfies Record<string, Swatch>
const PAYERS = ['fund', 'account', 'cash'] as const
/** Institutions shown first; the rest on demand. */
const FIRST = 5

/** Who paid the year's bills. */
export function PayersCard({ yearly }: { yearly: YearlyStatement }) {
  const money = useMoney()
  const { payers, account } = yearly
  const shown = PAYERS.filter((payer) => payer !== 'account' || account !== null)
  return (
    <Card title={t.fund(money(payers.fund))} aside={t.total(money(payers.total))}>
      <SplitBar parts={shown.map((payer) => ({ swatch: SWATCHES[payer], value: payers[payer] }))} />
      <View className="year-legend">
        {shown.map((payer) => (
          <Legend key={payer} swatch={SWATCHES[payer]} text={t.payers[payer]} value={money(payers[payer])} />
        ))}
      </View>
      {payersGap(yearly) !== 0 && <Text className="year-note">{t.payersGap}</Text>}
    </Card>
  )
}

/** Where the person's own part went: of the account, or in cash for those without one. */
export function InstitutionsCard({ yearly: { institutions, account } }: { yearly: YearlyStatement }) {
  const money = useMoney()
  const [all, setAll] = useState(false)
  const paid = institutions
    .map(({ name, visits, account: own, cash }) => ({ name, visits, amount: account === null ? cash : own }))
    .sort((a, b) => b.amount - a.amount)
  const visits = sumFen(paid.map((one) => one.visits))
  const aside = t.institutionsAside(paid.length, visits, money(sumFen(paid.map(({ amount }) => amount))))
  if (paid.length === 0) {
    return (
      <Card title={t.institutions}>
        <Text className="year-note">{t.noBills}</Text>
      </Card>
    )
  }
  const shown = all ? paid : paid.slice(0, FIRST)
  return (
    <Card title={t.institutions} aside={aside}>
      {shown.map((one) => (
        <View key={one.name} className="year-row">
          <Text className="year-label">{one.name}</Text>
          <Text className="year-visits">{t.visits(one.visits)}</Text>
          <Text className="year-amount">{money(one.amount)}</Text>
        </View>
      ))}
      {shown.length < paid.length && <Button kind="text" text={t.more(paid.length - shown.length)} onPress={() => setAll(true)} />}
    </Card>
  )
}
