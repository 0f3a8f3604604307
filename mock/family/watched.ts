import { historyOf } from '../accounts/account-view'
import type { WatchedRelative } from '../alerts/source'
import type { Call } from '../call'
import { consentNow, familyDocument } from './relatives'

/** Relatives of a record who let their alerts come to it. */
export async function watchedOf(call: Pick<Call, 'tx' | 'sandbox' | 'ledger' | 'now'>, recordId: string): Promise<WatchedRelative[]> {
  const watched: WatchedRelative[] = []
  for (const relative of (await familyDocument(call, recordId)).relatives) {
    const { memberId, relation, consentAt } = relative
    if (relative.recordId === null || consentNow(relative, call.now) !== 'given') continue
    watched.push({ memberId, relation, since: consentAt, history: await historyOf(call, relative.recordId) })
  }
  return watched
}
