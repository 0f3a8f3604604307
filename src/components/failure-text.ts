import type { ErrorCode, Failure } from '@/contract'
import { toClock } from '@/domain/beijing-time'
import { t } from '@/locales'
import type { ErrorText } from '@/locales/zh-cn/errors'
import type { IconName } from './icon'

const ICONS: Partial<Record<ErrorCode, IconName>> = {
  'AUTH-423': 'lock',
  'AUTH-403': 'shield',
  'AUTH-440': 'shield',
  'NET-OFFLINE': 'offline',
  'NET-TIMEOUT': 'clock',
}

/** The words and the sign of a failure, with what its details add: tries left, when it ends. */
export function describeFailure(failure: Failure): ErrorText & { icon: IconName; detail: string | null } {
  const text = t.errors.codes[failure.code]
  const what = (failure.cause && t.errors.causes[failure.cause]) ?? text.what
  return { ...text, icon: ICONS[failure.code] ?? 'warning', what, detail: detailOf(failure) }
}

function detailOf(failure: Failure): string | null {
  // Only passwords lock; a code or a face that failed has another way beside it.
  if (failure.triesLeft !== undefined) {
    return failure.code.startsWith('VERIFY-') ? t.errors.triesLeftElse(failure.triesLeft) : t.errors.triesLeft(failure.triesLeft)
  }
  if (failure.until === undefined) return null
  const clock = toClock(failure.until)
  return failure.code === 'AUTH-423' ? t.errors.until(clock) : t.errors.waitUntil(clock)
}
