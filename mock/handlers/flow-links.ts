import { toDate } from '@/domain/beijing-time'
import { ageOn } from '@/domain/identity'
import { userOf, type Call } from '../call'
import { bindCard, othersWith } from '../accounts/cards'
import { recordOf, recordsOfPerson } from '../personas'
import { fail } from '../domain-error'
import type { StoredFlow } from '../storage/documents'
import { ADULT_AT } from './verify'

/** Records a verified person has: everywhere for the national channel, the one of the card for the local one. */
function recordsOf({ channel, recordId }: StoredFlow): string[] {
  if (recordId === null || channel === 'third-party') return []
  return channel === 'local' ? [recordId] : recordsOfPerson(recordId)
}

/**
 * Links what the channel found to the person who proved to be its owner. @returns the cards
 * @throws DomainError CARD-409 when the one record asked for is somebody else's
 */
export async function linkRecords(call: Call, flow: StoredFlow): Promise<string[]> {
  const user = userOf(call)
  const linked: string[] = []
  for (const recordId of recordsOf(flow)) {
    if ((await othersWith(call, recordId, user.userId)).length > 0) {
      if (flow.channel === 'local') return fail('CARD-409')
      continue
    }
    const known = user.cards.find((card) => card.recordId === recordId)
    const minor = ageOn(recordOf(recordId).birthDate, toDate(call.now)) < ADULT_AT
    const card = known ?? (await bindCard(call, user, recordId, minor ? 'child' : 'self'))
    linked.push(card.cardId)
  }
  return linked
}
