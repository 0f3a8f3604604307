import type { Message } from '@/contract'
import { toDate } from './beijing-time'

/** Messages by the Beijing day they came on, in the order they stand. */
export function groupByDay(items: readonly Message[]): { day: string; items: Message[] }[] {
  const groups: { day: string; items: Message[] }[] = []
  for (const item of items) {
    const day = toDate(item.createdAt)
    const last = groups[groups.length - 1]
    if (last?.day === day) last.items.push(item)
    else groups.push({ day, items: [item] })
  }
  return groups
}

/** Whether some stayed in the app because their kind is not subscribed: said once, not on each. */
export const hasUnsubscribed = (items: readonly Message[]): boolean =>
  items.some(({ delivery }) => delivery.channel === 'inbox' && delivery.reason === 'not-subscribed')
