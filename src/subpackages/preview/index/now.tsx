import { ListRow } from '@/components/list-row'
import { Card } from '@/components/card'
import { formatTime } from '@/domain/format-time'
import { preview } from '@/locales/zh-cn/preview'
import { OUTCOME_NAMES, usualOutcome } from './outcome-names'
import type { Panel } from './use-panel'

const personOf = ({ personaId, person, cards }: Panel['status']): string => {
  if (person === null) return preview.nobody
  const name = preview.nowPerson(person, cards)
  return personaId === null ? `${name} · ${preview.stranger}` : name
}

/** Whether an operator chose another result of the platform than the scenario's. */
function chosenByHand({ outcomes, status }: Panel): boolean {
  const current = outcomes.current()
  return OUTCOME_NAMES.some((name) => current[name] !== (status.platform[name] ?? usualOutcome(name)))
}

/** What is no longer as it was loaded, and how to have it back. */
function changesOf(panel: Panel): string | undefined {
  const { scenarioId, changed } = panel.status
  const byHand = chosenByHand(panel)
  if (scenarioId === null) return byHand ? preview.changedByHand : undefined
  const names = [...changed, ...(byHand ? (['platform'] as const) : [])].map((change) => preview.changes[change])
  return names.length === 0 ? undefined : preview.changedSince(names.join('、'))
}

/** Person, scenario and clock as they are, whatever was done by hand since one was chosen. */
export function Now({ panel }: { panel: Panel }) {
  const { status } = panel
  const { scenarioId, realClock, now } = status
  return (
    <Card title={preview.now} className="panel-now">
      <ListRow title={preview.persona} end={personOf(status)} />
      <ListRow
        title={preview.scenario}
        detail={changesOf(panel)}
        end={scenarioId === null ? preview.noScenario : preview.scenarios[scenarioId]}
      />
      <ListRow title={realClock ? preview.realClock : preview.demoClock} end={formatTime(now, 'YYYY-MM-DD HH:mm')} />
    </Card>
  )
}
