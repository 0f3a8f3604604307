import type { ErrorCause, ErrorCode, Failure } from '@/contract'
import { toClock } from '@/domain/beijing-time'
import { recoveryOf, type NextStep } from '@/domain/recovery'
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

/** Codes shown in the danger colour. */
const DANGERS: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['AUTH-422', 'AUTH-423'])

/** The texts of an error. A cause with its own text replaces `what`. */
export function errorText(code: ErrorCode, cause?: ErrorCause): ErrorText {
  const text = t.errors.codes[code]
  return { ...text, what: (cause && t.errors.causes[cause]) ?? text.what }
}

interface Description extends ErrorText {
  steps: readonly NextStep[]
  icon: IconName
  danger: boolean
  /** What the person decided themselves: never shown in red. */
  choice: boolean
  detail: string | null
}

/** Texts, icon and next steps of a failure, with its details: attempts left, end of a lock. */
export function describeFailure(failure: Failure): Description {
  const { code, cause } = failure
  const { steps, choice = false } = recoveryOf(code)
  // Whoever looks at the sample chose it, and has it already.
  const looking = cause === 'sample-only'
  return {
    ...errorText(code, cause),
    ...{ icon: ICONS[code] ?? 'warning', danger: DANGERS.has(code), detail: detailOf(failure) },
    steps: looking ? steps.filter((step) => step !== 'sample') : steps,
    choice: choice || looking,
  }
}

function detailOf(failure: Failure): string | null {
  // Only failed passwords lock; after failed codes or faces another factor is offered.
  if (failure.triesLeft !== undefined) {
    return recoveryOf(failure.code).lastTry === 'other-way'
      ? t.errors.triesLeftElse(failure.triesLeft)
      : t.errors.triesLeft(failure.triesLeft)
  }
  if (failure.until === undefined) return null
  const clock = toClock(failure.until)
  return failure.code === 'AUTH-423' ? t.errors.until(clock) : t.errors.waitUntil(clock)
}
