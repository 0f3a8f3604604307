import { Text, View } from '@tarojs/components'
import { classes, useAppearance, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { dayText } from '@/components/day-text'
import { Tag } from '@/components/tag'
import type { ContributionIssue } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { issuesText as t } from '@/locales/zh-cn/enterprise'
import { wordOf } from '@/locales/word-of'

interface IssueCardProps {
  issue: ContributionIssue
  now: number
  selected: boolean
  onSelect: () => void
}

/** One employee: what roster, bank and record say of the month, and whether the insurer was asked to check it. */
export function IssueCard({ issue, now, selected, onSelect }: IssueCardProps) {
  const money = useMoney()
  const { care } = useAppearance()
  const { kind, nameMasked, staffNoMasked, department, difference, check } = issue
  return (
    <Card>
      <View className="hr-person">
        <Text className="hr-title">{nameMasked}</Text>
        <Text className="hr-person-at">{t.who(staffNoMasked, department)}</Text>
        <Tag text={wordOf(t.kinds, kind)} tone="warn" />
      </View>
      {care ? difference > 0 && <Text className="hr-title">{t.gapCare(money(difference))}</Text> : <Sides issue={issue} />}
      <Text className="hr-note">{reasonOf(issue, toDate(now), money)}</Text>
      {check ? (
        <Text className="hr-filed">{t.filed(check.reference, dayText(check.filedOn, toDate(now)))}</Text>
      ) : (
        <View className="hr-pick">
          <Checkbox checked={selected} label={t.select(nameMasked)} onChange={onSelect}>
            <Text>{t.selectShort}</Text>
          </Checkbox>
        </View>
      )}
    </Card>
  )
}

/** Roster, bank and record side by side; where they differ is told in words as well. */
function Sides({ issue: { roster, bank, record, difference } }: { issue: ContributionIssue }) {
  const money = useMoney()
  const value = (fen: number | null) => (fen === null ? t.none : money(fen))
  return (
    <>
      <View className="hr-facts">
        <Fact label={t.roster} value={value(roster)} none={roster === null} />
        <Fact label={t.bank} value={value(bank)} none={bank === null} />
        <Fact label={t.record} value={value(record)} none={record === null} />
      </View>
      {difference > 0 && <Text className="hr-gap">{t.gap(money(difference))}</Text>}
    </>
  )
}

const Fact = ({ label, value, none }: { label: string; value: string; none: boolean }) => (
  <View className="hr-fact">
    <Text className="hr-fact-label">{label}</Text>
    <Text className={classes('hr-fact-value', none && 'hr-fact-none')}>{value}</Text>
  </View>
)

function reasonOf(issue: ContributionIssue, today: string, money: (fen: number) => string): string {
  const { dueOn, joinedOn, recordBase, declaredBase, deductedOn } = issue
  const parts = [
    ...(deductedOn === null ? [] : [t.deducted(dayText(deductedOn, today))]),
    ...(recordBase !== null && recordBase !== declaredBase ? [t.bases(money(declaredBase), money(recordBase))] : []),
    ...(dueOn === null ? [] : [t.joined(dayText(joinedOn, today), dayText(dueOn, today))]),
  ]
  return parts.join('；')
}
