import type { OutputOf, ParsedInputOf } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { sessionOf, token, type Context } from '../context'
import { seeDevice } from '../devices'
import { digest } from '../ledger/random'
import { PERSONAS } from '../personas'
import { refuse } from '../refusal'
import { ensureSample } from '../sample'
import { logEvent } from '../security-log'
import { findUser, openSession, registerUser, sessionModel, userIdOf } from '../users'
import { ensureCode, redeemCode } from './otp'
import type { Handlers } from './types'

/** Devices remembered; the one not seen for longest is forgotten first. */
const DEVICE_LIMIT = 200
/** How long the token before a rotation is still good: calls may be under way, or its answer lost. */
const ROTATION_GRACE_MS = 60_000
const loginOf = ({ crypto }: Context, loginCode: string): string => crypto.digest(`login|${loginCode}`)

/** Whom a silent sign-in finds: on a phone whoever used it last, on a shared backend whoever used this device. */
function userOfDevice(context: Context, loginCode: string): string | null {
  const { state, manyDevices } = context
  if (!manyDevices) return state.hostUser
  // The short digest is of before version 3 of the state.
  const logins = [loginOf(context, loginCode), digest(`login|${loginCode}`)]
  return state.logins.find((known) => logins.includes(known.login))?.userId ?? null
}

function rememberDevice(context: Context, loginCode: string, userId: string, deviceId: string): void {
  const { state, manyDevices } = context
  if (!manyDevices) return
  const login = loginOf(context, loginCode)
  state.logins = state.logins
    .filter((known) => known.login !== login)
    .concat({ login, userId, deviceId })
    .slice(-DEVICE_LIMIT)
}

type SessionInput = ParsedInputOf<'session.create'>
type Session = OutputOf<'session.create'>

/** The device was trusted before, so no second factor is asked for. */
function comeBack(context: Context, { host, loginCode }: Extract<SessionInput, { method: 'silent' }>): Session {
  const returning = userOfDevice(context, loginCode)
  const known = returning === null ? null : findUser(context.state, returning)
  const userId = known?.userId ?? refuse('AUTH-440')
  return openSession(context, userId, 'full', seeDevice(context, userId, host, loginCode))
}

/** 双重认证: a number the host vouches for is not enough by itself. @throws Refusal VERIFY-OTP (second-factor) once it has sent a code */
function askSecondFactor(context: Context, userId: string, typed: string | undefined): void {
  if (!context.state.protections[userId]?.twoFactor) return
  if (typed !== undefined) return redeemCode(context, 'sign-in', userId, typed)
  ensureCode(context, 'sign-in', userId)
  refuse('VERIFY-OTP', { cause: 'second-factor' })
}

/** The host's one-time codes mean nothing here; the phone they would buy is the persona's. */
function phoneOf(context: Context, input: Extract<SessionInput, { method: 'sms' | 'platform-phone' }>): string {
  if (input.method === 'sms') {
    redeemCode(context, 'sign-in', userIdOf(context, input.phone), input.otpCode)
    return input.phone
  }
  const { phone } = PERSONAS[context.state.personaId]
  askSecondFactor(context, userIdOf(context, phone), input.otpCode)
  return phone
}

export const sessionHandlers = {
  'session.create': (input, context) => {
    const { state, now } = context
    state.host = input.host
    if (input.method === 'sample') return openSession(context, ensureSample(context), 'sample', 'd-sample')
    if (input.method === 'silent') return comeBack(context, input)
    const phone = phoneOf(context, input)
    const known = findUser(state, userIdOf(context, phone)) !== null
    const user = registerUser(context, phone, input.consents.version, now)
    if (!known) logEvent(context, user.userId, 'consent-given')
    state.hostUser = user.userId
    const deviceId = seeDevice(context, user.userId, input.host, input.loginCode)
    rememberDevice(context, input.loginCode, user.userId, deviceId)
    const opened = openSession(context, user.userId, 'full', deviceId)
    logEvent(context, user.userId, 'signed-in')
    return opened
  },
  'session.rotate': (_input, context) => {
    const session = sessionOf(context)
    session.earlier = { token: session.token, until: context.now + ROTATION_GRACE_MS }
    session.token = token(context, 'session')
    return sessionModel(context.state, session)
  },
  'session.end': (_input, context) => {
    const { token: ended, userId, deviceId } = sessionOf(context)
    const { state } = context
    logEvent(context, userId, 'signed-out')
    state.sessions = state.sessions.filter((session) => session.token !== ended)
    // A guest who leaves, or somebody on another device, takes nobody's silent return away.
    if (state.hostUser === userId) state.hostUser = null
    state.logins = state.logins.filter((known) => known.userId !== userId || known.deviceId !== deviceId)
    // Signed out of this app is signed out of the channels it opened; next time a password is enough.
    for (const account of state.accounts) if (account.userId === userId) account.signedInAt = null
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
