import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { dayText } from '@/components/day-text'
import type { WorkPurpose } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import { useRuntime } from '@/services/runtime-provider'
import { EmployerHead } from './employer-head'
import type { Granted } from './use-decision'

interface GrantedCardProps {
  employer: string
  group: Granted
  /** Null where the foot of the page has the button. */
  onWithdraw: ((purpose: WorkPurpose) => void) | null
}

/** One consent: what for, since when and until when, what it shows, and what it never does. */
export function GrantedCard({ employer, group: { purpose, requests }, onWithdraw }: GrantedCardProps) {
  const { clock } = useRuntime()
  const today = toDate(clock())
  const [first] = requests
  if (!first) return null
  const { officerNameMasked, askedAt, decidedAt, until, daysLeft } = first
  const day = (time: string) => dayText(toDate(time), today)
  return (
    <Card>
      <EmployerHead employer={employer} by={t.by(officerNameMasked)} state={t.states.granted} tone="brand" />
      <Line label={t.factWhy} value={t.whys[purpose]} />
      <Line label={t.factWhen} value={t.when(day(askedAt), day(decidedAt ?? askedAt))} />
      <Line label={t.factUntil} value={(daysLeft ?? 0) > 0 ? t.untilLeft(until, daysLeft ?? 0) : t.untilToday(until)} />
      <Line label={t.factGives} value={requests.map(({ scope }) => t.scopes[scope]).join(t.join)} />
      <Line label={t.factKeeps} value={t.keeps} />
      <Text className="work-faint">{t.notRenewed}</Text>
      {onWithdraw && <Button className="work-withdraw" kind="danger" text={t.withdraw} onPress={() => onWithdraw(purpose)} />}
    </Card>
  )
}

const Line = ({ label, value }: { label: string; value: string }) => (
  <View className="work-line">
    <Text className="work-line-label">{label}</Text>
    <Text className="work-line-value">{value}</Text>
  </View>
)
