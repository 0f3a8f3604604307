import { useCallback, useEffect, useState } from 'react'
import type { Failure, InputOf, OtpPurpose, OtpReceipt } from '@/contract'
import type { createUseAction } from './remote/use-action'

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
  /** ms since the epoch on the backend's clock. */
  now: () => number
  /** What an SMS would have shown; null outside the demo. */
  readDemoCode: () => string | null
}

/** Whole seconds until `until`, counting down; 0 when it has passed. */
function useCountdown(until: string | null, now: () => number): number {
  const [, tick] = useState(0)
  const left = until === null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now()) / 1000))
  const running = left > 0
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [running])
  return left
}

/** Binds the hook that sends one SMS code and keeps its resend timer. */
export const createUseOtp = ({ useAction, now, readDemoCode }: OtpContext) =>
  function useOtp(purpose: OtpPurpose): Otp {
    const { run, pending, failure } = useAction('otp.send')
    const [receipt, setReceipt] = useState<OtpReceipt | null>(null)
    const waitSeconds = useCountdown(receipt?.resendAt ?? null, now)
    const send = useCallback(
      (phone?: string) => {
        const input: InputOf<'otp.send'> = phone === undefined ? { purpose } : { purpose, phone }
        void run(input).then((sent) => sent && setReceipt(sent))
      },
      [purpose, run],
    )
    return { sentTo: receipt?.sentTo ?? null, waitSeconds, sending: pending, failure, demoCode: receipt ? readDemoCode() : null, send }
  }
