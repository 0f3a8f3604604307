import { useCallback, useEffect, useState } from 'react'
import type { Failure, InputOf, OtpPurpose } from '@/contract'
import { otpSend } from '@/contract/operations/otp'
import { useAction } from './remote/use-action'
import type { ResendTimer } from './resend-timers'
import { useRuntime } from './runtime-provider'
import { useCountdown } from './use-countdown'

export interface Otp {
  /** Masked phone the code went to; null before the first send. */
  sentTo: string | null
  /** Seconds until the next code may be requested. */
  waitSeconds: number
  sending: boolean
  failure: Failure | null
  /** The code itself, in the demo only. */
  demoCode: string | null
  /** True where the code may be requested as a voice call. */
  voiceAllowed: boolean
  /** @param phone for purposes with a typed number; the others use the session's phone */
  send: (phone?: string, by?: 'sms' | 'voice') => void
}

/** ISO time at which a throttle (SRV-429) ends; null without one. */
const throttledUntil = (failure: Failure | null): string | null => (failure?.code === 'SRV-429' ? (failure.until ?? null) : null)

/** Code of the newest simulated SMS; null outside the demo. */
export const useDemoCode = (): string | null => useRuntime().demo?.newestCode() ?? null

const mayCall = (timer: ResendTimer | null): boolean => timer?.voiceAllowed ?? false

/**
 * Sends one SMS code and keeps the receiver's resend timer after the page is closed.
 * @param receiver the typed number, or the flow that knows it; left out for the session's own phone
 */
export function useOtp(purpose: OtpPurpose, receiver = ''): Otp {
  const { resendTimers: timers } = useRuntime()
  const newestCode = useDemoCode()
  const { run, pending, failure } = useAction(otpSend)
  /** The receiver at the time of the request; the typed number may have changed when the answer arrives. */
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
    [purpose, timers],
  )
  const until = throttledUntil(failure)
  useEffect(() => {
    if (until !== null && asked !== null) keep(asked, { resendAt: until, voiceAllowed: mayCall(timers.read(purpose, asked)) })
  }, [asked, keep, purpose, timers, until])
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
  // A running timer means that a code was requested before the page was left. The newest code may belong to another receiver, so it is
  // shown only for the one that requested it.
  const coming = theirs && (sent !== null || waitSeconds > 0)
  const demoCode = coming ? newestCode : null
  return { sentTo: sent, waitSeconds, sending: pending, failure: theirs ? failure : null, demoCode, voiceAllowed, send }
}
