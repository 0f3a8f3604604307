import { GRANT_ENDS, type Bond } from '@/contract'
import { bondText as t } from '@/locales/zh-cn/bonds'

/** How a grant ended, from the side of whom it was granted to; a reason that is not known is left out. */
export function endedText({ reason }: NonNullable<Bond['ended']>, day: string): string {
  const known = GRANT_ENDS.find((one) => one === reason)
  return known === undefined ? t.endedOther(day) : t.ended(known, day)
}
