import { toIso } from '@/domain/beijing-time'
import { sessionOf, type Context } from '../context'
import { digest } from '../ledger/random'
import { PERSONAS } from '../personas'
import { refuse } from '../refusal'
import { ensureSample } from '../sample'
import { findUser, openSession, registerUser, userIdOf } from '../users'
import { redeemCode } from './otp'
import type { Handlers } from './types'

/** Devices remembered; the one not seen for longest is forgotten first. */
const DEVICE_LIMIT = 200
const loginOf = (loginCode: string): string => digest(`login|${loginCode}`)

/** Whom a silent sign-in finds: on a phone whoever used it last, on a shared backend whoever used this device. */
function userOfDevice({ state, manyDevices }: Context, loginCode: string): string | null {
  if (!manyDevices) return state.hostUser
  return state.logins.find((known) => known.login === loginOf(loginCode))?.userId ?? null
}

function rememberDevice({ state, manyDevices }: Context, loginCode: string, userId: string): void {
  if (!manyDevices) return
  const login = loginOf(loginCode)
  state.logins = state.logins
    .filter((known) => known.login !== login)
    .concat({ login, userId })
    .slice(-DEVICE_LIMIT)
}

export const sessionHandlers = {
  'session.create': (input, context) => {
    const { state, now } = context
    state.host = input.host
    if (input.method === 'sample') return openSession(context, ensureSample(context), 'sample')
    if (input.method === 'silent') {
      const returning = userOfDevice(context, input.loginCode)
      const known = returning === null ? null : findUser(state, returning)
      return openSession(context, known?.userId ?? refuse('AUTH-440'), 'full')
    }
    if (input.method === 'sms') redeemCode(context, 'sign-in', userIdOf(input.phone), input.otpCode)
    // The host's one-time codes mean nothing here; the phone they would buy is the persona's.
    const phone = input.method === 'sms' ? input.phone : PERSONAS[state.personaId].phone
    const user = registerUser(state, phone, input.consents.version, now)
    state.hostUser = user.userId
    rememberDevice(context, input.loginCode, user.userId)
    return openSession(context, user.userId, 'full')
  },
  'session.end': (_input, context) => {
    const { token: ended, userId } = sessionOf(context)
    context.state.sessions = context.state.sessions.filter((session) => session.token !== ended)
    context.state.hostUser = null
    context.state.logins = context.state.logins.filter((known) => known.userId !== userId)
    return {}
  },
  'profile.get': (_input, context) => {
    const session = sessionOf(context)
    const user = findUser(context.state, session.userId)
    return {
      phoneMasked: user?.phoneMasked ?? null,
      scope: session.scope,
      consents: user?.consents ?? [],
      signedInAt: toIso(session.signedInAt),
    }
  },
} satisfies Partial<Handlers>
