import { Text, View } from '@tarojs/components'
import { classes, useAppearance, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import type { YearlyStatement } from '@/contract'
import { yearBeforeGap, yearGap } from '@/domain/yearly'
import { yearlyText as t } from '@/locales/zh-cn/yearly'
import { open } from '@/navigation'
import { periodOf, rowsOf } from './year-rows'

type Account = NonNullable<YearlyStatement['account']>

/** Opening + incomes − spendings = closing, beside the same days of the year before; 关怀 has this year alone. A gap is named in the last row. */
export function YearTable({ yearly, account }: { yearly: YearlyStatement; account: Account }) {
  const money = useMoney()
  const { care } = useAppearance()
  const { pending, complete } = yearly
  const gap = yearGap(account)
  const beforeCloses = yearBeforeGap(account) === 0
  const rows = rowsOf(account)
  return (
    <Card>
      <View className={classes('year-row year-head', care && 'year-single')}>
        <Text className="year-label">{pending.total > 0 ? t.pending(money(pending.total)) : t.allPosted}</Text>
        <Text className="year-amount">{periodOf(yearly)}</Text>
        {!care && <Text className="year-before">{complete ? t.wholeBefore : t.before}</Text>}
      </View>
      {rows.map(({ sign, label, amount, before }, index) => {
        const last = index === rows.length - 1
        return (
          <View
            key={label}
            className={classes('year-row', care && 'year-single', (index === 0 || last) && 'year-sum', last && 'year-last')}
          >
            <View className="year-label">
              {sign !== '' && <Text className="year-sign">{sign}</Text>}
              <Text>{label}</Text>
              {last && gap === 0 && <Tag text={t.closes} tone="brand" />}
              {last && gap !== 0 && (
                <Pressable className="year-gap" onPress={() => open('insight')}>
                  <Tag text={t.gap(money(Math.abs(gap)))} tone="warn" />
                </Pressable>
              )}
            </View>
            <Text className="year-amount">{money(amount)}</Text>
            {!care && <Text className="year-before">{before === null || (last && !beforeCloses) ? t.none : money(before)}</Text>}
          </View>
        )
      })}
      {gap !== 0 && <Text className="year-note">{t.gapNote}</Text>}
    </Card>
  )
}
