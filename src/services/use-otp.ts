import { useCallback, useEffect, useState } from 'react'
import type { Failure, InputOf, OtpPurpose } from '@/contract'
import type { createUseAction } from './remote/use-action'
import type { ResendTimer, ResendTimers } from './resend-timers'
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
  /** @param phone where the number is typed; other purposes use the session's */
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

const mayCall = (timer: ResendTimer | null): boolean => timer?.voiceAllowed ?? false

/** Binds the hook that sends one SMS code and keeps its receiver's resend timer, also while the page is left. */
export const createUseOtp = ({ useAction, useCountdown, readDemoCode, timers }: OtpContext) =>
  /** @param receiver the number as typed, or the flow that knows it; left out for the session's own phone */
  function useOtp(purpose: OtpPurpose, receiver = ''): Otp {
    const { run, pending, failure } = useAction('otp.send')
    /** An answer belongs to whoever was named when it was asked for, not to whoever is named by now. */
    const [asked, setAsked] = useState<string | null>(null)
    const [sentTo, setSentTo] = useState<Readonly<Record<string, string>>>({})
    const [, look] = useState(0)
    const timer = timers.read(purpose, receiver)
    const waitSeconds = useCountdown(timer?.resendAt ?? null)
    const voiceAllowed = mayCall(timer)
    const keep = useCallback(
      (of: string, next: { resendAt: string; voiceAllowed: boolean }) => {
        timers.keep(purpose, of, next)
        look((count) => count + 1)
      },
      [purpose],
    )
    const until = throttledUntil(failure)
    useEffect(() => {
      if (until !== null && asked !== null) keep(asked, { resendAt: until, voiceAllowed: mayCall(timers.read(purpose, asked)) })
    }, [asked, keep, purpose, until])
    const send = useCallback(
      (phone?: string, by: 'sms' | 'voice' = 'sms') => {
        if (pending) return
        const input: InputOf<'otp.send'> = { purpose, by, ...(phone === undefined ? {} : { phone }) }
        setAsked(receiver)
        void run(input).then((sent) => {
          if (!sent) return
          setSentTo((before) => ({ ...before, [receiver]: sent.sentTo }))
          keep(receiver, sent)
        })
      },
      [keep, pending, purpose, receiver, run],
    )
    const sent = sentTo[receiver] ?? null
    const theirs = asked === null || asked === receiver
    // A code asked for before the page was left may still be on its way: its timer runs. The newest one may be another's.
    const coming = theirs && (sent !== null || waitSeconds > 0)
    const demoCode = coming ? readDemoCode() : null
    return { sentTo: sent, waitSeconds, sending: pending, failure: theirs ? failure : null, demoCode, voiceAllowed, send }
  }
