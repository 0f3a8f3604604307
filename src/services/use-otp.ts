import { useCallback, useEffect, useState } from 'react'
import type { Failure, InputOf, OtpPurpose, OtpReceipt } from '@/contract'
import type { createUseAction } from './remote/use-action'
import type { ResendTimers } from './resend-timers'
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
  /** True once a call may read the code out. */
  voiceAllowed: boolean
  /** @param phone for signing in; other purposes use the session's */
  send: (phone?: string, by?: 'sms' | 'voice') => void
}

interface OtpContext {
  useAction: ReturnType<typeof createUseAction>
  useCountdown: ReturnType<typeof createUseCountdown>
  /** What an SMS would have shown; null outside the demo. */
  readDemoCode: () => string | null
  timers: ResendTimers
}

/** When a backend that is asked too often answers again. */
const throttledUntil = (failure: Failure | null): string | null => (failure?.code === 'SRV-429' ? (failure.until ?? null) : null)

/** Binds the hook that sends one SMS code and keeps its resend timer, also while the page is left. */
export const createUseOtp = ({ useAction, useCountdown, readDemoCode, timers }: OtpContext) =>
  function useOtp(purpose: OtpPurpose): Otp {
    const { run, pending, failure } = useAction('otp.send')
    const [receipt, setReceipt] = useState<OtpReceipt | null>(null)
    const [timer, setTimer] = useState(() => timers.read(purpose))
    const waitSeconds = useCountdown(timer?.resendAt ?? null)
    const voiceAllowed = timer?.voiceAllowed ?? false
    const keep = useCallback(
      (next: { resendAt: string; voiceAllowed: boolean }) => {
        timers.keep(purpose, next)
        setTimer(next)
      },
      [purpose],
    )
    const until = throttledUntil(failure)
    useEffect(() => {
      if (until !== null) keep({ resendAt: until, voiceAllowed })
    }, [until, voiceAllowed, keep])
    const send = useCallback(
      (phone?: string, by: 'sms' | 'voice' = 'sms') => {
        const input: InputOf<'otp.send'> = { purpose, by, ...(phone === undefined ? {} : { phone }) }
        void run(input).then((sent) => {
          if (!sent) return
          setReceipt(sent)
          keep(sent)
        })
      },
      [keep, purpose, run],
    )
    // A code asked for before the page was left may still be on its way: its timer runs.
    const demoCode = receipt !== null || waitSeconds > 0 ? readDemoCode() : null
    return { sentTo: receipt?.sentTo ?? null, waitSeconds, sending: pending, failure, demoCode, voiceAllowed, send }
  }
