import { Text, View } from '@tarojs/components'
import { useAppearance } from '@/components/appearance'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { dayText } from '@/components/day-text'
import { Icon } from '@/components/icon'
import { InView } from '@/components/in-view'
import { Tag } from '@/components/tag'
import { describeTime } from '@/components/time-text'
import type { WorkRequest } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import { useRuntime } from '@/services/runtime-provider'
import { EmployerHead } from './employer-head'
import type { Decision } from './use-decision'

interface AskViewProps {
  employer: string
  pauseDays: number
  decision: Decision
}

/** What the employer asks for, each thing with a tick of its own, and what holds whatever is answered. */
export function AskView({ employer, pauseDays, decision: { waiting, ticked, tick } }: AskViewProps) {
  const { clock } = useRuntime()
  const now = clock()
  const [first] = waiting
  if (!first) return null
  // The soonest of them, because each is refused by its own day.
  const by = waiting.reduce((soonest, { answerBy }) => (answerBy < soonest ? answerBy : soonest), first.answerBy)
  return (
    <>
      <Card>
        <EmployerHead
          employer={employer}
          by={t.byAt(first.officerNameMasked, describeTime(first.askedAt, now))}
          state={t.states.waiting}
          tone="warn"
        />
        <Text className="work-ask">
          {by === toDate(now) ? t.askToday(waiting.length) : t.ask(waiting.length, dayText(by, toDate(now)))}
        </Text>
      </Card>
      <InView entry="consent">
        {waiting.map((request) => (
          <RequestCard
            key={request.requestId}
            request={request}
            ticked={ticked.includes(request.requestId)}
            onTick={(on) => tick(request.requestId, on)}
          />
        ))}
      </InView>
      <Card title={t.anyway}>
        {t.promises.map((promise) => (
          <View key={promise} className="work-promise">
            <Icon name="check" size="s" />
            <Text className="work-promise-text">{promise}</Text>
          </View>
        ))}
        <Text className="work-faint">{t.pause(pauseDays)}</Text>
      </Card>
    </>
  )
}

interface RequestCardProps {
  request: WorkRequest
  ticked: boolean
  onTick: (on: boolean) => void
}

function RequestCard({ request: { scope, purpose, until }, ticked, onTick }: RequestCardProps) {
  const { care } = useAppearance()
  const name = t.scopes[scope]
  return (
    <Card tight>
      <Checkbox checked={ticked} label={t.agree(name)} onChange={onTick}>
        <View className="work-scope">
          <Text className="work-scope-name">{name}</Text>
          {!care && <Tag text={t.alone} tone="pool" />}
        </View>
      </Checkbox>
      <View className="work-facts">
        <Fact label={t.why} value={t.whys[purpose]} />
        <Fact label={t.what} value={t.sees[scope]} />
        <Fact label={t.until} value={until} />
      </View>
    </Card>
  )
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <View className="work-fact">
    <Text className="work-fact-label">{label}</Text>
    <Text className="work-fact-value">{value}</Text>
  </View>
)
