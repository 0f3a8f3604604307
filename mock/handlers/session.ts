import { toIso } from '@/domain/beijing-time'
import { sessionOf } from '../context'
import { PERSONAS } from '../personas'
import { refuse } from '../refusal'
import { ensureSample } from '../sample'
import { findUser, openSession, registerUser, userIdOf } from '../users'
import { redeemCode } from './otp'
import type { Handlers } from './types'

export const sessionHandlers = {
  'session.create': (input, context) => {
    const { state, now } = context
    state.host = input.host
    if (input.method === 'sample') return openSession(context, ensureSample(context), 'sample')
    if (input.method === 'silent') {
      const known = state.hostUser === null ? null : findUser(state, state.hostUser)
      return openSession(context, known?.userId ?? refuse('AUTH-440'), 'full')
    }
    if (input.method === 'sms') redeemCode(context, 'sign-in', userIdOf(input.phone), input.otpCode)
    // The host's one-time codes mean nothing here; the phone they would buy is the persona's.
    const phone = input.method === 'sms' ? input.phone : PERSONAS[state.personaId].phone
    const user = registerUser(state, phone, input.consents.version, now)
    state.hostUser = user.userId
    return openSession(context, user.userId, 'full')
  },
  'session.end': (_input, context) => {
    const { token: ended } = sessionOf(context)
    context.state.sessions = context.state.sessions.filter((session) => session.token !== ended)
    context.state.hostUser = null
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
