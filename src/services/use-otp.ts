import { useCallback, useState } from 'react'
import type { Failure, InputOf, OtpPurpose, OtpReceipt } from '@/contract'
import type { createUseAction } from './remote/use-action'
import type { createUseCountdown } from './use-countdown'

export interface Otp {
  /** Masked phone the code went to; null before the first send. */
  sentTo: string | null
  /** Seconds until another may be asked for. */
  waitSeconds: number
  sending: boolean
  failure: Failure | null
  /** The code itself, in the demo only. */
  demoCode: string | null
  /** @param phone for signing in; other purposes use the session's */
  send: (phone?: string) => void
}

interface OtpContext {
  useAction: ReturnType<typeof createUseAction>
  useCountdown: ReturnType<typeof createUseCountdown>
  /** What an SMS would have shown; null outside the demo. */
  readDemoCode: () => string | null
}

/** Binds the hook that sends one SMS code and keeps its resend timer. */
export const createUseOtp = ({ useAction, useCountdown, readDemoCode }: OtpContext) =>
  function useOtp(purpose: OtpPurpose): Otp {
    const { run, pending, failure } = useAction('otp.send')
    const [receipt, setReceipt] = useState<OtpReceipt | null>(null)
    const waitSeconds = useCountdown(receipt?.resendAt ?? null)
    const send = useCallback(
      (phone?: string) => {
        const input: InputOf<'otp.send'> = phone === undefined ? { purpose } : { purpose, phone }
        void run(input).then((sent) => sent && setReceipt(sent))
      },
      [purpose, run],
    )
    return { sentTo: receipt?.sentTo ?? null, waitSeconds, sending: pending, failure, demoCode: receipt ? readDemoCode() : null, send }
  }
