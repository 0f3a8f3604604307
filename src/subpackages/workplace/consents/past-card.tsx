import { Card } from '@/components/card'
import { dayText } from '@/components/day-text'
import { ListRow } from '@/components/list-row'
import type { Workplace, WorkRequest } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import { useRuntime } from '@/services/runtime-provider'

/** Silence ended on the last day to answer, an expired consent on its own last day; the others when they were decided. */
const endOf = ({ state, answerBy, until, decidedAt }: WorkRequest): string | null =>
  state === 'silent' ? answerBy : state === 'expired' ? until : decidedAt === null ? null : toDate(decidedAt)

/** What was refused, not answered, withdrawn or is over. It opens nothing any more. */
export function PastCard({ requests }: Pick<Workplace, 'requests'>) {
  const { clock } = useRuntime()
  const past = requests.filter(({ state }) => state !== 'waiting' && state !== 'granted')
  if (past.length === 0) return null
  const today = toDate(clock())
  return (
    <Card title={t.past}>
      {past.map((request) => {
        const end = endOf(request)
        return (
          <ListRow
            key={request.requestId}
            title={t.scopes[request.scope]}
            detail={t.pastDetail(t.whys[request.purpose], end === null ? null : dayText(end, today))}
            end={t.states[request.state]}
          />
        )
      })}
    </Card>
  )
}
