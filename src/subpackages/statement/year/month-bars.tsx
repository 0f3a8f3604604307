import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAppearance, useMoney, useSpoken } from '@/components/appearance'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import type { YearlyStatement } from '@/contract'
import { netOf } from '@/domain/yearly'
import { t as common } from '@/locales'
import { yearlyText as t } from '@/locales/zh-cn/yearly'
import { describeMonthShort } from '@/components/time-text'

type Months = NonNullable<YearlyStatement['account']>['months']

/** Height of the longest bar, px. */
const TALLEST = 22
/** Up to so many months, each has its amount written beside its bar, in the type that was designed for. */
const ROOM = 7

/** What each month added or took, as bars around a line, and as a table. */
export function MonthBars({ months }: { months: Months }) {
  const money = useMoney()
  const spoken = useSpoken()
  const { hideAmounts, type } = useAppearance()
  const [asked, setAsked] = useState(false)
  const total = netOf({ months })
  // Large type and hidden amounts leave the table alone: bars would be too narrow to read, or tell what is hidden.
  const drawn = !hideAmounts && !type.large
  const table = asked || !drawn
  return (
    <Card title={t.months} aside={<Text className="year-total">{t.monthsTotal(months.length, money(total, true))}</Text>}>
      {drawn && <Bars months={months} label={t.spoken(spoken(total, true))} />}
      {table &&
        months.map(({ month, net }) => (
          <View key={month} className="year-row year-single">
            <Text className="year-label">{describeMonthShort(month)}</Text>
            <Text className="year-amount">{money(net, true)}</Text>
          </View>
        ))}
      {drawn && (
        <Pressable className="year-toggle" onPress={() => setAsked(!asked)}>
          <Text>{asked ? common.common.hideTable : common.common.asTable}</Text>
        </Pressable>
      )}
    </Card>
  )
}

function Bars({ months, label }: { months: Months; label: string }) {
  const money = useMoney()
  const { factor } = useAppearance().type
  const most = Math.max(1, ...months.map(({ net }) => Math.abs(net)))
  const height = (net: number): string => `${net === 0 ? 0 : Math.max(2, Math.round((Math.abs(net) / most) * TALLEST))}px`
  const written = months.length <= ROOM && factor === 1
  return (
    <View className="bars" role="img" aria-label={label}>
      {months.map(({ month, net }) => (
        <View key={month} className="bars-month">
          <View className="bars-half bars-up">
            {net > 0 && written && <Text className="bars-value">{money(net, true)}</Text>}
            {net > 0 && <View className="bars-bar bars-bar-in" style={{ height: height(net) }} />}
          </View>
          <View className="bars-half bars-down">
            {net < 0 && <View className="bars-bar bars-bar-out" style={{ height: height(net) }} />}
            {net < 0 && written && <Text className="bars-value">{money(net, true)}</Text>}
          </View>
          <Text className="bars-name">{describeMonthShort(month)}</Text>
        </View>
      ))}
    </View>
  )
}
