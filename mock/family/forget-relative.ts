import type { FamilyRelation, Message } from '@/contract'
import { isFamilyAlert } from '@/domain/alert-message'
import { maskName } from '@/domain/mask'
import { countUnread } from '../alerts/source'
import { recordDocument, type Call } from '../call'
import { forgetCredentialsOf } from '../cashier/credentials'
import { recordOf } from '../personas'

/**
 * A consent is over: what the holders were told of the relative's insurance is deleted, and codes on their screens end. What became of
 * their own money stays.
 */
export async function forgetRelative(
  call: Pick<Call, 'tx'>,
  holder: string,
  { recordId, relation }: { recordId: string; relation: FamilyRelation },
): Promise<void> {
  const name = maskName(recordOf(recordId).name)
  const isTheirs = ({ body }: Message): boolean =>
    body.kind === 'family' && body.about !== 'quota' && isFamilyAlert(body) && body.relation === relation && body.psnNameMasked === name
  for (const { userId, cardId } of (await recordDocument(call, holder)).boundBy) {
    await forgetCredentialsOf(call, userId)
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
