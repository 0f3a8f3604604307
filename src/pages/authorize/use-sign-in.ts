import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Failure, InputOf, Session } from '@/contract'
import { open, resume, whereInFront } from '@/navigation'
import { client, platform, session, useAction } from '@/runtime'

/** Version of the texts behind the two consents; a change asks everybody again. */
const CONSENT_VERSION = '2026-11'
const CONSENTS = { terms: true, sensitive: true, version: CONSENT_VERSION } as const

export interface SignIn {
  pending: boolean
  /** The person refused the host's phone number: a choice, not a fault. */
  refused: boolean
  failure: Failure | null
  dismiss: () => void
  withHostPhone: (eventDetail: unknown) => void
  /** 双重认证 is on: a code was sent to the phone the host vouched for. */
  secondFactor: boolean
  withSecondFactor: (otpCode: string) => void
  withSms: (phone: string, otpCode: string) => void
  sample: () => void
}

/** The three ways in. Each ends on home, or at binding for somebody who has no card yet. */
export function useSignIn(): SignIn {
  const create = useAction('session.create')
  const [refused, setRefused] = useState(false)
  const [unreached, setUnreached] = useState<Failure | null>(null)
  const [waiting, setWaiting] = useState(false)
  // State is too late for a double tap: both taps may come before the next render.
  const busy = useRef(false)
  const { host } = platform
  // What the host handed over stands until the code comes: it is the same attempt.
  const phoneCode = useRef<string | null>(null)
  const [secondFactor, setSecondFactor] = useState(false)
  const asked = create.failure?.cause === 'second-factor'
  useEffect(() => {
    if (asked) setSecondFactor(true)
  }, [asked])

  // Somebody who looked at another page meanwhile is not taken from it, and goes on when they are back.
  const entered = useRef<Session | null>(null)
  const goOn = () => {
    if (entered.current) leadOn(entered.current)
    entered.current = null
  }
  useDidShow(goOn)

  const enter = async (input: InputOf<'session.create'>) => {
    entered.current = await create.run(input)
    if (!entered.current) return
    session.begin(entered.current)
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
  /** The host's own privacy guide comes before any of its data. @returns null when it was refused, or the host could not be reached */
  const loginCode = async () => {
    if (!(await platform.ensurePrivacy())) {
      setRefused(true)
      return null
    }
    const login = await platform.login()
    if (login.status === 'ok') return login.code
    setUnreached(await client.noLogin())
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

function leadOn({ scope, boundCards }: Session): void {
  resume()
  if (scope === 'full' && boundCards === 0) open('bind')
}
