import { toDate } from '@/domain/beijing-time'
import { recordOf } from '.'

/** From this age on an ID card is valid for life. */
const LONG_TERM_AGE = 46
const ID_VALID_UNTIL = 2036

/** Last day of the synthetic ID card; null for 长期. */
export function idValidUntil(recordId: string): string | null {
  const { birthDate } = recordOf(recordId)
  return ID_VALID_UNTIL - 20 - Number(birthDate.slice(0, 4)) >= LONG_TERM_AGE ? null : `${ID_VALID_UNTIL}${birthDate.slice(4)}`
}

export function idCardExpired(recordId: string, now: number): boolean {
  const until = idValidUntil(recordId)
  return until !== null && until < toDate(now)
}
