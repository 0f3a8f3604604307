import { dayText } from '@/components/day-text'
import { describeMonth } from '@/components/time-text'
import type { KnownRelative } from '@/contract'
import { t as words } from '@/locales'
import { wordOf } from '@/locales/word-of'
import { familyText as t } from '@/locales/zh-cn/family'
import { relations } from '@/locales/zh-cn/relations'

/** Texts of a relative that several pages of the family write. Days are `YYYY-MM-DD`. */

/** 她 or 他; 他 where the insurer says neither. */
export const pronounOf = (gend: string): string => t.pronoun[gend] ?? t.he

export const relationText = (relation: string): string => wordOf(relations, relation)

type Placed = Pick<KnownRelative, 'city' | 'insutype' | 'psnType'>

/** 杭州市 · 职工医保 · 退休 */
export const placeText = ({ city, insutype, psnType }: Placed, guardian = false): string =>
  [city, wordOf(words.insutype, insutype), ...(psnType === '12' ? [t.retired] : []), ...(guardian ? [t.guardian] : [])].join(' · ')

/** The last visit; of another year only its month. */
export function visitText({ lastVisit }: Pick<KnownRelative, 'lastVisit'>, today: string): string {
  if (!lastVisit) return t.noVisit
  const { on, medType } = lastVisit
  return on.slice(0, 4) === today.slice(0, 4)
    ? t.visitOn(dayText(on, today), t.visits[medType] ?? words.common.otherCode)
    : describeMonth(on.slice(0, 7))
}
