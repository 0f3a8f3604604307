import { beijingAt } from '@/domain/beijing-time'
import { seedAlerts } from './alerts'
import type { Context } from './context'
import { PERSONAS } from './personas'
import type { Binding, State } from './state'

/** The user behind every "look at a sample first" session, and the one example card it sees. */
export const SAMPLE_USER = 'sample'
const SAMPLE_CARD = 'c-sample'

/** When a persona's cards were bound; a clock set before that day moves it a month into the past. */
export function boundMoment(boundAt: string, now: number): number {
  const told = beijingAt(boundAt.slice(0, 10), boundAt.slice(11, 19))
  return told < now ? told : now - 30 * 86_400_000
}

const hasSample = (state: State): boolean => state.bindings.some((binding) => binding.userId === SAMPLE_USER)

/** Makes sure the example card exists. @returns the sample user's id */
export function ensureSample(context: Pick<Context, 'state' | 'ledger' | 'now'>): string {
  const { state, now } = context
  if (hasSample(state)) return SAMPLE_USER
  const binding: Binding = {
    cardId: SAMPLE_CARD,
    recordId: 'employee-hz',
    userId: SAMPLE_USER,
    relation: 'self',
    boundAt: boundMoment(PERSONAS.employee.boundAt, now),
    primary: true,
  }
  state.bindings.push(binding)
  seedAlerts(context, binding, PERSONAS.employee)
  return SAMPLE_USER
}
