import { toDate } from '@/domain/beijing-time'
import { ageOn } from '@/domain/identity'
import type { Context } from '../context'
import { credentialsOf, RECORDS, recordOf } from '../personas'
import { refuse } from '../refusal'
import type { StoredFlow } from '../state'
import { bind, cardIdOf } from './cards'
import { ADULT_AT, boundElsewhere } from './verify'

/** Records a verified person has: everywhere for the national channel, the one of the card for the local one. */
function recordsOf({ channel, recordId }: StoredFlow): string[] {
  if (recordId === null || channel === 'third-party') return []
  if (channel === 'local') return [recordId]
  const { ssn } = credentialsOf(recordId)
  return RECORDS.filter((record) => credentialsOf(record.recordId).ssn === ssn).map((record) => record.recordId)
}

/**
 * Links what the channel found to the person who proved to be its owner. @returns the cards
 * @throws Refusal CARD-409 when the one record asked for is somebody else's
 */
export function linkRecords(context: Context, flow: StoredFlow): string[] {
  const { state, now } = context
  const linked: string[] = []
  for (const recordId of recordsOf(flow)) {
    if (boundElsewhere(state, recordId, flow.userId)) {
      if (flow.channel === 'local') return refuse('CARD-409')
      continue
    }
    const known = state.bindings.some((binding) => binding.recordId === recordId && binding.userId === flow.userId)
    const minor = ageOn(recordOf(recordId).birthDate, toDate(now)) < ADULT_AT
    if (!known) bind(context, recordId, flow.userId, minor ? 'child' : 'self')
    linked.push(cardIdOf(recordId))
  }
  return linked
}
