import type { Message } from '@/contract'
import { toDate } from './beijing-time'
import { mondayOf } from './calendar'

export type MessageAge = 'today' | 'thisWeek' | 'earlier'

/** Messages in blocks by age; weeks begin on Monday. */
export function groupByAge(items: readonly Message[], now: number): { age: MessageAge; items: Message[] }[] {
  const today = toDate(now)
  const monday = mondayOf(today)
  const ageOf = (message: Message): MessageAge => {
    const day = toDate(message.createdAt)
    if (day >= today) return 'today'
    return day < monday ? 'earlier' : 'thisWeek'
  }
  return (['today', 'thisWeek', 'earlier'] as const)
    .map((age) => ({ age, items: items.filter((message) => ageOf(message) === age) }))
    .filter((group) => group.items.length > 0)
}
