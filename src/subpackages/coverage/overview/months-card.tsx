import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { describeMonth } from '@/components/time-text'
import type { ContributionMonth, Coverage } from '@/contract'
import { coverageText as t } from '@/locales/zh-cn/coverage'
import { monthsText } from './coverage-words'

type State = ContributionMonth['state']

/** In the order of the legend; the last one is shown only where it occurs. */
const STATES: readonly State[] = ['paid', 'missing', 'awaited', 'ahead', 'before']

const countIn = (months: readonly ContributionMonth[], state: State): number => months.filter((month) => month.state === state).length

/** The states of a year's months as a sentence, for screen readers. */
function sentenceOf(year: number, months: readonly ContributionMonth[]): string {
  const parts = STATES.flatMap((state) => {
    const those = months.filter((month) => month.state === state).map(({ month }) => month)
    return those.length > 0 ? [t.stateOf(t.monthStates[state], monthsText(those))] : []
  })
  return t.rowLabel(year, parts.join('，'))
}

/** Contributions of this year and the year before, month by month, and how many there were earlier. */
export function MonthsCard({ coverage: { months, earlier, insuredSince, paidMonths } }: { coverage: Coverage }) {
  const [all, setAll] = useState(false)
  const years = Array.from(new Set(months.map(({ month }) => Number(month.slice(0, 4)))))
  const aside = paidMonths === null ? '' : t.monthsAside(describeMonth(insuredSince.slice(0, 7)), paidMonths)
  return (
    <Card title={t.monthsTitle} aside={aside}>
      {years.map((year) => (
        <YearRow key={year} year={year} months={months.filter(({ month }) => month.startsWith(String(year)))} />
      ))}
      <View className="coverage-legend">
        {STATES.filter((state) => state !== 'before' || countIn(months, state) > 0).map((state) => (
          <View key={state} className="coverage-legend-part">
            <View className={`coverage-dot coverage-dot-${state}`} />
            <Text className={state === 'missing' ? 'coverage-missing' : ''}>{t.legend(t.monthStates[state], countIn(months, state))}</Text>
          </View>
        ))}
      </View>
      {all && earlier.map(({ year, paid, of }) => <ListRow key={year} title={t.earlier(year)} end={t.earlierPaid(paid, of)} />)}
      {!all && earlier.length > 0 && (
        <Pressable className="coverage-all" onPress={() => setAll(true)}>
          <Text>{t.all}</Text>
        </Pressable>
      )}
    </Card>
  )
}

const YearRow = ({ year, months }: { year: number; months: readonly ContributionMonth[] }) => (
  <View className="coverage-year" role="img" aria-label={sentenceOf(year, months)}>
    <Text className="coverage-year-name">{String(year)}</Text>
    <View className="coverage-months">
      {months.map(({ month, state }) => (
        <Text key={month} className={`coverage-month coverage-month-${state}`}>
          {String(Number(month.slice(5)))}
        </Text>
      ))}
    </View>
  </View>
)
