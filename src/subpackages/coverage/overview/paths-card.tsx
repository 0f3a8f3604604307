import { Text, View } from '@tarojs/components'
import { classes, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { dayText } from '@/components/day-text'
import { Pressable } from '@/components/pressable'
import { describeDate } from '@/components/time-text'
import type { Coverage } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { coverageText as t } from '@/locales/zh-cn/coverage'
import { pathText } from './coverage-words'

interface PathsProps {
  coverage: Coverage
  chosen: number
  now: number
  onChoose: (index: number) => void
}

/** Ways back to benefits, each with its day. */
export function PathsCard({ coverage, chosen, now, onChoose }: PathsProps) {
  const money = useMoney()
  const { paths, premium } = coverage
  return (
    <Card title={t.pathsTitle} aside={premium === null ? t.demoRule : t.premiumAside(money(premium))}>
      {paths.map((path, index) => {
        const { title, detail } = pathText(path, coverage, money, now)
        const day = dayText(path.coveredFrom, toDate(now))
        const late = path.coveredFrom.slice(0, 4) !== toDate(now).slice(0, 4)
        const on = index === chosen
        return (
          <Pressable
            key={title}
            className={classes('coverage-path', on && 'coverage-path-on')}
            role="radio"
            checked={on}
            label={`${title}，${detail}，${day}`}
            hover="pressed-sunk"
            onPress={() => onChoose(index)}
          >
            <View className="coverage-radio" />
            <View className="coverage-path-main">
              <Text className="coverage-path-title">{title}</Text>
              <Text className="coverage-path-detail">{detail}</Text>
            </View>
            <Text className={classes('coverage-day', on && 'coverage-day-on', path.kind === 'resume' && late && 'coverage-missing')}>
              {day}
            </Text>
          </Pressable>
        )
      })}
    </Card>
  )
}

/** The rule behind the days, with its source. */
export function RuleCard({ coverage: { rule, premium } }: { coverage: Coverage }) {
  const { title, effectiveFrom, graceMonths, fullMonths, fixedMonths, longFromYears, longAtLeastMonths } = rule
  const yearly = premium !== null
  return (
    <Card title={t.how}>
      <Text className="coverage-says">{yearly ? t.howYearly(fixedMonths) : t.howMonthly(graceMonths, fullMonths)}</Text>
      <Text className="coverage-source">
        {(yearly ? t.howLong(longFromYears, longAtLeastMonths) : '') + t.source(title, describeDate(effectiveFrom))}
      </Text>
    </Card>
  )
}
