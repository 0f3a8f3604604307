import { Text, View } from '@tarojs/components'
import { classes, useAppearance, useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { dayText } from '@/components/day-text'
import { GroundHead } from '@/components/ground'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { describeMonthShort } from '@/components/time-text'
import type { Contributions } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { t as words } from '@/locales'
import { homeText as t } from '@/locales/zh-cn/enterprise'
import { open } from '@/navigation'

interface ContributionsCardProps {
  contributions: Contributions
  now: number
}

/** ‰ as a percentage without needless zeros: 95 → 9.5. */
const percentOf = (permille: number): string => String(permille / 10)

/** Whose contribution is wrong, and who is not insured yet. */
const urgentIn = ({ notPosted, baseDiffers, notEnrolled }: Contributions): number => notPosted.count + baseDiffers.count + notEnrolled

/** Ground A: what the employer owes and what the insurer has, with the arithmetic in between. */
export function ContributionsCard(props: ContributionsCardProps) {
  const { care } = useAppearance()
  return care ? <CareCard {...props} /> : <FullCard {...props} />
}

function FullCard({ contributions, now }: ContributionsCardProps) {
  const { staff, enrolled, full, notPosted, baseDiffers, notEnrolled, month, rule } = contributions
  const toCheck = notPosted.count + baseDiffers.count
  const urgent = urgentIn(contributions)
  return (
    <Card>
      <GroundHead ground="a" title={t.own}>
        <Tag text={t.told} tone="brand" />
      </GroundHead>
      <View className="hr-figures">
        <Figure label={t.enrolled} value={String(enrolled)} after={t.ofStaff(staff)} />
        <Figure label={t.full(describeMonthShort(month))} value={String(full)} />
        <Figure label={t.toCheck} value={String(toCheck)} warn={toCheck > 0} />
        <Figure label={t.toEnrol} value={String(notEnrolled)} warn={notEnrolled > 0} />
      </View>
      <Equation contributions={contributions} />
      <Text className="hr-faint">{ruleText(rule, toDate(now))}</Text>
      <Deadline contributions={contributions} />
      {urgent > 0 ? (
        <Pressable className="hr-row" onPress={() => open('enterprise-issues')}>
          <Text className="hr-row-text">{t.seeIssues(urgent)}</Text>
          <Icon name="right" size="s" />
        </Pressable>
      ) : (
        <Text className="hr-row-text hr-row">{t.noIssues}</Text>
      )}
    </Card>
  )
}

/** 仅供演示 stands beside every policy figure, once. */
const ruleText = ({ title, effectiveFrom }: Contributions['rule'], today: string): string =>
  [t.rule(title, dayText(effectiveFrom, today)), ...(title.includes(words.common.demoOnly) ? [] : [words.common.demoOnly])].join(' · ')

const Figure = ({ label, value, after, warn = false }: { label: string; value: string; after?: string; warn?: boolean }) => (
  <View className="hr-figure">
    <Text className="hr-figure-label">{label}</Text>
    <View className="hr-figure-line">
      <Text className={classes('hr-figure-value', warn && 'hr-warn')}>{value}</Text>
      {after && <Text className="hr-figure-after">{after}</Text>}
    </View>
  </View>
)

function Equation({ contributions }: Pick<ContributionsCardProps, 'contributions'>) {
  const money = useMoney()
  const { base, rate, due, posted, difference, lateFee, lateShare } = contributions
  return (
    <View className="hr-equation">
      <Text className="hr-equation-line">{t.due(money(base), percentOf(rate), money(due))}</Text>
      <Text className="hr-equation-line">
        {t.posted(money(due), money(posted))}
        <Text className={difference === 0 ? 'hr-strong' : 'hr-strong hr-warn'}>
          {difference === 0 ? t.noGap : t.gap(money(difference))}
        </Text>
      </Text>
      {lateFee > 0 && <Text className="hr-equation-line">{t.lateFee(String(lateShare), money(lateFee))}</Text>}
    </View>
  )
}

/** The soonest day by which somebody who joined has to be insured. */
function Deadline({ contributions: { deadlines } }: Pick<ContributionsCardProps, 'contributions'>) {
  const [soonest] = deadlines
  if (!soonest) return null
  const { daysLeft } = soonest
  const text = daysLeft > 0 ? t.deadline(daysLeft) : daysLeft === 0 ? t.deadlineToday : t.deadlineOver(-daysLeft)
  return (
    <Pressable className="hr-row" onPress={() => open('enterprise-issues', { kind: 'not-enrolled' })}>
      <View className="hr-row-icon hr-warn">
        <Icon name="clock" size="s" />
      </View>
      <Text className="hr-row-text">{text}</Text>
      <Text className="hr-row-end">{t.people(deadlines.length)}</Text>
      <Icon name="right" size="s" />
    </Pressable>
  )
}

function CareCard({ contributions }: ContributionsCardProps) {
  const money = useMoney()
  const { staff, month, difference } = contributions
  const urgent = urgentIn(contributions)
  const short = describeMonthShort(month)
  return (
    <Card title={t.own} aside={t.care.staff(staff)}>
      <View className="hr-care-sum">
        <Text className="hr-care-count">{t.people(urgent)}</Text>
        <Text className="hr-care-unit">{t.care.toDo}</Text>
      </View>
      <Text className="hr-note">{difference === 0 ? t.care.noGap(short) : t.care.gap(short, money(difference))}</Text>
      {urgent > 0 && <Button className="hr-action" kind="soft" text={t.care.see(urgent)} onPress={() => open('enterprise-issues')} />}
    </Card>
  )
}
