import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Failure, InputOf } from '@/contract'
import { sessionCreate } from '@/contract/operations/session'
import { open, useResume, whereInFront } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'

/** Version of the two consent texts; raising it asks everybody for consent again. */
const CONSENT_VERSION = '2026-11'
const CONSENTS = { terms: true, sensitive: true, version: CONSENT_VERSION } as const

export interface SignIn {
  pending: boolean
  /** The person declined the host's phone number or privacy guide. This is a choice, not an error. */
  refused: boolean
  failure: Failure | null
  dismiss: () => void
  withHostPhone: (eventDetail: unknown) => void
  /** 双重认证 is on: a code was sent to the phone number that the host supplied. */
  secondFactor: boolean
  withSecondFactor: (otpCode: string) => void
  withSms: (phone: string, otpCode: string) => void
  sample: () => void
}

/** The ways to sign in. Each leads to where the session ended or to home, then to binding for somebody without a card. */
export function useSignIn(): SignIn {
  const { client, interrupted, platform, signIn } = useRuntime()
  const resume = useResume()
  const create = useAction(sessionCreate)
  const [refused, setRefused] = useState(false)
  const [unreached, setUnreached] = useState<Failure | null>(null)
  const [waiting, setWaiting] = useState(false)
  // A ref, because two taps may come before the next render updates the state.
  const busy = useRef(false)
  const { host } = platform
  // The host's phone code is kept until the SMS code is entered: both belong to one sign-in attempt.
  const phoneCode = useRef<string | null>(null)
  const [secondFactor, setSecondFactor] = useState(false)
  const asked = create.failure?.cause === 'second-factor'
  useEffect(() => {
    if (asked) setSecondFactor(true)
  }, [asked])

  // Set while another page is in front; navigation continues when this page shows again.
  const entered = useRef(false)
  const goOn = () => {
    if (!entered.current) return
    entered.current = false
    resume()
    if (interrupted.noCard) open('bind')
  }
  useDidShow(goOn)

  const enter = async (input: InputOf<'session.create'>) => {
    const session = await create.run(input)
    if (!session) return
    entered.current = true
    signIn(session)
    whereInFront('authorize', goOn)
  }
  const once = (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setWaiting(true)
    setRefused(false)
    setUnreached(null)
    void work().finally(() => {
      busy.current = false
      setWaiting(false)
    })
  }
  /**
   * Asks for the host's privacy consent first, since the host requires it for any data.
   * @returns null when it was refused or the host could not be reached
   */
  const loginCode = async () => {
    if (!(await platform.ensurePrivacy())) {
      setRefused(true)
      return null
    }
    const login = await platform.login()
    if (login.status === 'ok') return login.code
    setUnreached(await client.loginFailure())
    return null
  }

  return {
    pending: waiting || create.pending,
    refused,
    failure: unreached ?? create.failure,
    dismiss: () => {
      create.reset()
      setRefused(false)
      setUnreached(null)
      setSecondFactor(false)
    },
    withHostPhone: (eventDetail) =>
      once(async () => {
        const phone = await platform.readPhoneEvent(eventDetail)
        if (phone.status !== 'ok') return setRefused(true)
        const code = await loginCode()
        if (code === null) return
        phoneCode.current = phone.code
        await enter({ method: 'platform-phone', host, loginCode: code, phoneCode: phone.code, consents: CONSENTS })
      }),
    secondFactor,
    withSecondFactor: (otpCode) =>
      once(async () => {
        const code = await loginCode()
        if (code === null || phoneCode.current === null) return
        await enter({ method: 'platform-phone', host, loginCode: code, phoneCode: phoneCode.current, consents: CONSENTS, otpCode })
      }),
    withSms: (phone, otpCode) =>
      once(async () => {
        const code = await loginCode()
        if (code !== null) await enter({ method: 'sms', host, loginCode: code, phone, otpCode, consents: CONSENTS })
      }),
    sample: () => once(() => enter({ method: 'sample', host })),
  }
}
