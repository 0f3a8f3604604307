import { FailureNotice } from '@/components/failure-notice'
import type { FlowHandle } from './use-flow'

interface StepNoticeProps {
  handle: Pick<FlowHandle, 'failure' | 'dismiss'>
  /** Code of a step that sends one. */
  onResend?: () => void
}

/** Why a step was not taken; what can be mended here is mended here, and nothing typed is lost. */
export const StepNotice = ({ handle: { failure, dismiss }, onResend = dismiss }: StepNoticeProps) =>
  failure && (
    <FailureNotice
      atTop
      failure={failure}
      onStep={{ retry: dismiss, 'check-number': dismiss, 'other-number-type': dismiss, 'resend-code': onResend }}
    />
  )
