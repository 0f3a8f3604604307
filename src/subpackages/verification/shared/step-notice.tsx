import { placedNotice } from '@/components/failure-notice'
import type { Entry } from '@/domain/recovery'
import type { FlowHandle } from './use-flow'

type Rejected = Pick<FlowHandle, 'failure' | 'dismiss'>

/**
 * Why a step was rejected, with a remedy on the same page; typed values are kept.
 * @param entries those of the step, before which a failure about one is shown
 * @param onResend requests a new code, on a step that has one
 */
export const stepNotice = ({ failure, dismiss }: Rejected, entries: readonly Entry[], onResend = dismiss) =>
  placedNotice(failure, entries, {
    onStep: { retry: dismiss, 'check-number': dismiss, 'other-number-type': dismiss, 'resend-code': onResend },
  })

/** The same for a step without such an entry. */
export const StepNotice = ({ handle, onResend }: { handle: Rejected; onResend?: () => void }) => stepNotice(handle, [], onResend)('top')
