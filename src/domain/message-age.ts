import type { Message } from '@/contract'
import { toDate } from './beijing-time'
import { mondayOf } from './calendar'

export type MessageAge = 'today' | 'thisWeek' | 'earlier'

/** Groups messages by age in Beijing days; weeks begin on Monday. @param now ms since the epoch */
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
