import type { Institution, OpeningHours } from '@/contract'
import { distanceParts } from '@/domain/distance'
import { openingAt } from '@/domain/opening-hours'
import { institutionText as t } from '@/locales/zh-cn/directory'

/** `620 米`, `1.1 公里`. */
export function describeDistance(metres: number): string {
  const { value, unit } = distanceParts(metres)
  return unit === 'm' ? t.metres(value) : t.kilometres(value)
}

/** `门诊至 17:00`, `24 小时`, `休息中，明天 08:00 开`. @param now ms */
export function describeOpening(hours: OpeningHours, hospital: boolean, now: number): string {
  const opening = openingAt(hours, now)
  return opening.open ? t.open(hospital, opening.until) : t.closed(opening.from, opening.daysAhead)
}

/** Why there is no share: 门诊统筹 is not open at the pharmacy, or the fund pays nothing at that level. */
export const shareText = ({ percent, level }: Pick<Institution, 'percent' | 'level'>): string =>
  percent !== null ? t.pooled : level === 'pharmacy' ? t.notOpen : t.notPaid
