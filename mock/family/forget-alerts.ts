import type { FamilyRelation, Message } from '@/contract'
import { isFamilyAlert } from '@/domain/alert-message'
import { maskName } from '@/domain/mask'
import { countUnread } from '../alerts/source'
import { recordDocument, type Call } from '../call'
import { recordOf } from '../personas'

/** Deletes what a holder was told of a relative's insurance: it was told by a consent that is over. What became of own money stays. */
export async function forgetAlertsOf(
  call: Pick<Call, 'tx'>,
  holder: string,
  { recordId, relation }: { recordId: string; relation: FamilyRelation },
): Promise<void> {
  const name = maskName(recordOf(recordId).name)
  const isTheirs = ({ body }: Message): boolean =>
    body.kind === 'family' && body.about !== 'quota' && isFamilyAlert(body) && body.relation === relation && body.psnNameMasked === name
  for (const { userId, cardId } of (await recordDocument(call, holder)).boundBy) {
    const card = (await call.tx.user.get(userId))?.cards.find((known) => known.cardId === cardId)
    const inbox = await call.tx.inbox.get(cardId)
    if (!card || !inbox) continue
    const gone = inbox.messages.filter(isTheirs).map(({ id }) => id.slice(cardId.length + 1))
    inbox.messages = inbox.messages.filter((message) => !isTheirs(message))
    const { state } = card.alerts
    card.alerts.state = { ...state, queue: state.queue.filter(({ key }) => !gone.includes(key)) }
    countUnread({ card, inbox })
  }
}
