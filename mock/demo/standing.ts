import { toMs } from '@/domain/beijing-time'
import { maskName } from '@/domain/mask'
import type { Insurer } from '../call'
import { isAddedLater } from '../cashier/visit'
import { PERSONA_IDS, PERSONAS, recordOf, type PersonaId } from '../personas'
import type { Binding, Demo, User } from '../storage/documents'
import type { Change, ControlStatus } from './control-types'
import { scenarioOf, type Scenario } from './scenarios'

type Whose = Pick<ControlStatus, 'personaId' | 'person' | 'cards'>

/** Whose card the app holds, as the insurer has it: a card bound by hand counts, a persona chosen earlier does not. */
export function whoseCard(user: User | null, card: Binding | null): Whose {
  if (!card) return { personaId: 'newcomer', person: null, cards: 0 }
  const { recordId } = card
  return {
    personaId: PERSONA_IDS.find((id) => PERSONAS[id].recordIds.includes(recordId)) ?? null,
    person: maskName(recordOf(recordId).name),
    cards: user?.cards.length ?? 0,
  }
}

/** Whether anything was added to these records since the preview was loaded. */
async function accountsChanged({ tx }: Pick<Insurer, 'tx'>, recordIds: readonly string[]): Promise<boolean> {
  for (const recordId of recordIds) if ((await tx.record.get(recordId))?.events.some(({ id }) => isAddedLater(id))) return true
  return false
}

async function lockOpened({ tx, now }: Pick<Insurer, 'tx' | 'now'>, { lock }: Scenario): Promise<boolean> {
  if (!lock) return false
  const locked = (await tx.record.get(lock.recordId))?.lock
  return !locked || (locked.until !== null && locked.until <= now)
}

/** What is no longer as the loaded scenario left it, read off the documents; nothing for a first start. */
export async function changesSince(
  within: Pick<Insurer, 'tx' | 'now' | 'sandbox'>,
  { scenarioId, faults }: Pick<Demo, 'scenarioId' | 'faults'>,
  inHand: { personaId: PersonaId | null; recordIds: readonly string[] },
): Promise<Change[]> {
  if (scenarioId === null) return []
  const scenario = scenarioOf(scenarioId)
  const { clock, sync } = within.sandbox
  const records = inHand.recordIds.concat(PERSONAS[scenario.personaId].recordIds)
  const changes: readonly [Change, boolean][] = [
    ['person', inHand.personaId !== scenario.personaId],
    ['clock', clock?.demo !== toMs(scenario.clock)],
    ['account', await accountsChanged(within, records)],
    ['faults', (scenario.faults ?? []).length > 0 && faults.every(({ left }) => left <= 0)],
    ['sync', scenario.sync !== undefined && (sync?.restoredAt ?? null) !== null],
    ['lock', await lockOpened(within, scenario)],
  ]
  return changes.filter(([, changed]) => changed).map(([change]) => change)
}
