import type { Message } from '@/contract'
import { beijing } from './beijing-time'

export type MessageAge = 'today' | 'thisWeek' | 'earlier'

/** Messages in blocks by age; weeks begin on Monday. */
export function groupByAge(items: readonly Message[], now: number): { age: MessageAge; items: Message[] }[] {
  const today = beijing(now).startOf('day')
  const monday = today.subtract((today.day() + 6) % 7, 'day')
  const ageOf = (message: Message): MessageAge => {
    const at = beijing(message.createdAt)
    if (!at.isBefore(today)) return 'today'
    return at.isBefore(monday) ? 'earlier' : 'thisWeek'
  }
  return (['today', 'thisWeek', 'earlier'] as const)
    .map((age) => ({ age, items: items.filter((message) => ageOf(message) === age) }))
    .filter((group) => group.items.length > 0)
}
