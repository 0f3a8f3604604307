import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { useAppearance, useMoney } from '@/components/appearance'
import { dayText } from '@/components/day-text'
import { GroundHead } from '@/components/ground'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { describeMonth, describeMonthShort } from '@/components/time-text'
import type { ContributionIssueKind, Contributions } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { workforceText as t } from '@/locales/zh-cn/workforce'
import { open } from '@/navigation'
import { ChartCard } from '../chart-card'
import { useLook } from '../look'
import { notPostedOption } from './options'

interface ToDoProps {
  contributions: Contributions
  now: number
}

/** Who has to be seen to: how it went month by month, and what is wrong now; each row leads to the list. */
export function ToDoCard({ contributions, now }: ToDoProps) {
  const money = useMoney()
  const look = useLook()
  const { staff, month, notPosted, baseDiffers, notEnrolled, deadlines, trend } = contributions
  const option = useMemo(() => notPostedOption(trend, look), [trend, look])
  const today = toDate(now)
  const total = notPosted.count + baseDiffers.count + notEnrolled
  const days = Array.from(new Set(deadlines.map(({ dueOn }) => dayText(dueOn, today)))).join('、')
  const deducted = notPosted.deductedOn === null ? null : dayText(notPosted.deductedOn, today)
  return (
    <View className="workforce-trend">
      <ChartCard
        id="chart-not-posted"
        heading={
          <>
            <GroundHead ground="a" title={total === 0 ? t.nobodyToDo : t.toDo(total)}>
              <Text className="workforce-aside">{t.staff(staff)}</Text>
            </GroundHead>
            <Lead contributions={contributions} />
          </>
        }
        option={option}
        label={t.trendSpoken(describeMonthShort(trend[0]?.month ?? month), describeMonthShort(month), notPosted.count)}
        head={[t.month, t.notPosted]}
        rows={trend.map((of) => [describeMonth(of.month), t.people(of.notPosted)])}
      >
        <Row
          kind="not-posted"
          count={notPosted.count}
          detail={t.notPostedDetail(money(notPosted.amount), deducted, notPosted.workingDays)}
        />
        <Row
          kind="base-differs"
          count={baseDiffers.count}
          detail={t.baseDetail(money(baseDiffers.amount), money(baseDiffers.declared), money(baseDiffers.recorded))}
        />
        <Row kind="not-enrolled" count={notEnrolled} detail={days === '' ? t.enrolNone : t.enrolDetail(days)} />
        <Text className="workforce-label">{t.rule}</Text>
      </ChartCard>
    </View>
  )
}

function Lead({ contributions: { month, notPosted, difference, lateFee } }: Pick<ToDoProps, 'contributions'>) {
  const money = useMoney()
  return (
    <>
      <Text className="workforce-label">{t.trend(describeMonthShort(month))}</Text>
      <Text className="workforce-count">{t.people(notPosted.count)}</Text>
      <Text className="workforce-label">{difference === 0 ? t.noGap : t.gap(money(difference), money(lateFee))}</Text>
    </>
  )
}

function Row({ kind, count, detail }: { kind: ContributionIssueKind; count: number; detail: string }) {
  const { care } = useAppearance()
  const texts = (
    <View className="workforce-row-main">
      <Text className="workforce-row-title">{t.kinds[kind]}</Text>
      {!care && count > 0 && <Text className="workforce-label">{detail}</Text>}
    </View>
  )
  if (count === 0) {
    return (
      <View className="workforce-row">
        {texts}
        <Text className="workforce-label">{t.none}</Text>
      </View>
    )
  }
  return (
    <Pressable className="workforce-row" onPress={() => open('enterprise-issues', { kind })}>
      {texts}
      <Text className="workforce-row-count">{t.people(count)}</Text>
      <Icon name="right" size="s" />
    </Pressable>
  )
}
