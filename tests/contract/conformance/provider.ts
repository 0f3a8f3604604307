import * as v from 'valibot'
import { PERSONAS, recordOf } from '../../../mock/personas'
import { DEMO_CREDENTIALS } from '../../../mock/personas/credentials.demo'
import type { Config, Person } from './config'
import { exchange, requestOf, type Exchange } from './probe'
import { maskText } from './report'

/** The provider under test, as far as the rules need it. */
export interface Provider {
  /** Opens a session for the test person. @throws Error with the reason it could not */
  signIn(): Promise<string>
  /** The answer of `cards.list` to an expired session; null when no expired session is available. */
  expired(): Promise<Exchange | null>
  person: Person | null
  /** The code sent last to the test person's phone; null when it cannot be known. */
  code(): Promise<string | null>
  /** Full names, numbers and passwords, which no answer may contain. */
  secrets: readonly string[]
}

const CONSENTS = { terms: true, sensitive: true, version: '2026-07' }
const tokenAnswer = v.looseObject({ data: v.looseObject({ token: v.string() }) })

const cardsOf = (base: string, token: string): Promise<Exchange> => exchange(base, { ...requestOf('cards.list', {}), token })

/** A provider described by a configuration. */
export function configuredProvider(base: string, config: Config): Provider {
  const { phone, otpCode, person = null } = config
  const secrets = [...config.secrets, phone, person?.number, person?.password, person?.name].filter((text) => text !== undefined)
  return {
    async signIn() {
      if (config.token !== undefined) return config.token
      await exchange(base, requestOf('otp.send', { purpose: 'sign-in', phone }))
      const input = { method: 'sms', host: 'h5', loginCode: 'conformance', phone, otpCode, consents: CONSENTS }
      const { body, status, text } = await exchange(base, requestOf('session.create', input))
      if (!v.is(tokenAnswer, body)) throw new Error(`session.create by SMS answered ${status}: ${maskText(text, secrets).slice(0, 200)}`)
      return body.data.token
    },
    expired: async () => (config.expiredToken === undefined ? null : cardsOf(base, config.expiredToken)),
    person,
    code: () => Promise.resolve(otpCode ?? null),
    secrets,
  }
}

const controlAnswer = v.looseObject({ result: v.unknown() })

async function control(base: string, name: string, ...args: unknown[]): Promise<unknown> {
  const { body, status } = await exchange(base, { method: 'POST', path: `/__mock/${name}`, body: JSON.stringify(args) })
  if (status !== 200 || !v.is(controlAnswer, body))
    throw new Error(`no configuration was given and this is not the mock with its control on (/__mock/${name} answered ${status})`)
  return body.result
}

const DEMO_PERSON = 'employee-hz'
/** A family member who spends from the employee's account, so entries contain her name. */
const RELATIVE = 'retiree-hz'

/** The mock of this repository: its control loads scenarios, its demo credentials are the test person's. */
export function mockProvider(base: string): Provider {
  const { admdvs, name } = recordOf(DEMO_PERSON)
  const { ssn = '', ssc = '', password = '' } = DEMO_CREDENTIALS[DEMO_PERSON] ?? {}
  let expired: Exchange | null = null
  return {
    async signIn() {
      const old = await control(base, 'useScenario', 'session-expired')
      // Requested before the next scenario, which issues the same token again as a valid one.
      expired = v.is(v.looseObject({ token: v.string() }), old) ? await cardsOf(base, old.token) : null
      const session = await control(base, 'useScenario', 'normal')
      if (!v.is(v.looseObject({ token: v.string() }), session)) throw new Error('the control opened no session')
      return session.token
    },
    expired: () => Promise.resolve(expired),
    person: { insuplcAdmdvs: admdvs, numberType: 'ssn', number: ssn, password, name },
    async code() {
      const outbox = await control(base, 'outbox')
      return v.is(v.array(v.looseObject({ code: v.nullable(v.string()) })), outbox) ? (outbox[0]?.code ?? null) : null
    },
    secrets: [ssn, ssc, password, name, recordOf(RELATIVE).name, PERSONAS.employee.phone],
  }
}
