import { toIso } from '@/domain/beijing-time'
import { renderAlert, templateOf } from '@/domain/alert-message'
import { OUTBOX_REMARK } from '../reference/texts'
import type { User } from '../storage/documents'
import type { Tx } from '../storage/transaction'
import type { OutboxItem } from './control-types'
import { demoOf } from './identity'

/** SMS codes and platform messages of the app's present user, newest first. Field labels are keys; their texts are in the app's locales. */
export async function outboxOf(tx: Tx, user: User | null): Promise<OutboxItem[]> {
  const texts = (await Promise.all((await tx.sms.ids()).map((id) => tx.sms.get(id)))).filter((kept) => kept !== null)
  const items: OutboxItem[] = texts.sort((a, b) => a.serial - b.serial).map(({ item }) => item)
  const { outboxFrom } = await demoOf(tx)
  for (const { cardId } of user?.cards ?? []) {
    for (const { id, delivery, body } of (await tx.inbox.get(cardId))?.messages ?? []) {
      if (delivery.channel !== 'platform' || delivery.at < toIso(outboxFrom)) continue
      const fields = renderAlert(body, OUTBOX_REMARK).map(({ key, value }) => ({ label: key, value }))
      items.push({ id, at: delivery.at, channel: delivery.host, code: null, kind: templateOf(body), fields })
    }
  }
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => (a.item.at < b.item.at ? 1 : a.item.at > b.item.at ? -1 : b.index - a.index))
    .map(({ item }) => item)
}
