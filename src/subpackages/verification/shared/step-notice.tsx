import { FailureNotice } from '@/components/failure-notice'
import type { FlowHandle } from './use-flow'

interface StepNoticeProps {
  handle: Pick<FlowHandle, 'failure' | 'dismiss'>
  /** Requests a new code, on a step that has one. */
  onResend?: () => void
}

/** Why a step was rejected, with a remedy on the same page; typed values are kept. */
export const StepNotice = ({ handle: { failure, dismiss }, onResend = dismiss }: StepNoticeProps) =>
  failure && (
    <FailureNotice
      atTop
      failure={failure}
      onStep={{ retry: dismiss, 'check-number': dismiss, 'other-number-type': dismiss, 'resend-code': onResend }}
    />
  )
