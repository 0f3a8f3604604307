import { ListRow } from '@/components/list-row'
import { Card } from '@/components/card'
import { formatTime } from '@/domain/format-time'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

const personOf = ({ personaId, person, cards }: Panel['status']): string => {
  if (person === null) return preview.nobody
  const name = preview.nowPerson(person, cards)
  return personaId === null ? `${name} · ${preview.stranger}` : name
}

/** Person, scenario and clock as they are, whatever was done by hand since one was chosen. */
export function Now({ panel: { status } }: { panel: Panel }) {
  const { scenarioId, changed, realClock, now } = status
  const names = changed.map((change) => preview.changes[change]).join('、')
  return (
    <Card title={preview.now}>
      <ListRow title={preview.persona} end={personOf(status)} />
      <ListRow
        title={preview.scenario}
        detail={names === '' ? undefined : preview.changedSince(names)}
        end={scenarioId === null ? preview.noScenario : preview.scenarios[scenarioId]}
      />
      <ListRow title={realClock ? preview.realClock : preview.demoClock} end={formatTime(now, 'YYYY-MM-DD HH:mm')} />
    </Card>
  )
}
