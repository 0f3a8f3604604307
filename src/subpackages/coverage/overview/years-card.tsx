import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import type { Coverage } from '@/contract'
import { coverageText as t } from '@/locales/zh-cn/coverage'

/** Years of a resident, one contribution each. */
export const YearsCard = ({ coverage: { years, windowFrom } }: { coverage: Coverage }) => (
  <Card title={t.yearsTitle} aside={t.yearsAside}>
    <View className="coverage-years">
      {years.map(({ year, state }) => (
        <View key={year} className="coverage-block">
          <Text className={`coverage-block-face coverage-block-${state}`}>{String(year)}</Text>
          <Text className={state === 'lapsed' ? 'coverage-block-note coverage-missing' : 'coverage-block-note'}>
            {state === 'ahead' && windowFrom !== null ? t.opens(Number(windowFrom.slice(5, 7))) : t.yearStates[state]}
          </Text>
        </View>
      ))}
    </View>
  </Card>
)
