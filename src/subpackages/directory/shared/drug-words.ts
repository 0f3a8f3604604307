import { RESTRICTIONS, type Drug } from '@/contract'
import type { Tone } from '@/components/list-row'
import { isOneOf } from '@/domain/codes'
import { drugText as t } from '@/locales/zh-cn/directory'

export const LEVEL_TONES: Record<Drug['chrgitmLv'], Tone> = { '1': 'brand', '2': 'pool', '3': 'plain' }

/** What is taken off the price before the fund's share. */
export const selfpayWord = ({ chrgitmLv, selfpayPercent }: Drug): string =>
  chrgitmLv === '3' ? t.own : selfpayPercent === 0 ? t.full : t.first(selfpayPercent)

/** Null for a drug without a restriction; a code that is not known yet is one all the same. */
export const restrictionWord = ({ restriction }: Drug): string | null =>
  restriction === null ? null : isOneOf(RESTRICTIONS, restriction) ? t.restrictions[restriction] : t.otherRestriction
