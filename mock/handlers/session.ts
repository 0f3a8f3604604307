import type { OutputOf, ParsedInputOf } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { callerOf, type Call } from '../call'
import { forgetLogin, seeDevice } from '../access/devices'
import { forgetUser } from '../access/forget-user'
import { maskPhone } from '@/domain/mask'
import { fail } from '../domain-error'
import { openSample } from '../demo/seed'
import { logEvent } from '../access/security-log'
import { endSession, openSession, registerUser, ROTATION_GRACE_MS, SESSION_MS, sessionModel, userIdOf } from '../access/users'
import { ensureCode, redeemCode } from '../access/codes'
import type { Handlers } from './types'

type SessionInput = ParsedInputOf<'session.create'>
type Session = OutputOf<'session.create'>

/** The device was trusted before, so no second factor is asked for. */
async function comeBack(call: Call, { host, loginCode }: Extract<SessionInput, { method: 'silent' }>): Promise<Session> {
  const device = await call.identity.device(call, host, loginCode)
  const pointer = await call.tx.login.get(device.login)
  const user = (pointer && (await call.tx.user.get(pointer.userId))) ?? fail('AUTH-440')
  return openSession(call, user, await seeDevice(call, user, host, device))
}

/** 双重认证: a number the host vouches for is not enough by itself. @throws DomainError VERIFY-OTP (second-factor) once it has sent a code */
async function askSecondFactor(call: Call, phone: string, typed: string | undefined): Promise<void> {
  const userId = await userIdOf(call, phone)
  if (!(await call.tx.user.get(userId))?.protection.twoFactor) return
  if (typed !== undefined) return redeemCode(call, 'sign-in', userId, typed)
  await ensureCode(call, 'sign-in', userId, maskPhone(phone))
  fail('VERIFY-OTP', { cause: 'second-factor' })
}

async function phoneOf(call: Call, input: Extract<SessionInput, { method: 'sms' | 'platform-phone' }>): Promise<string> {
  if (input.method === 'sms') {
    await redeemCode(call, 'sign-in', await userIdOf(call, input.phone), input.otpCode)
    return input.phone
  }
  const phone = await call.identity.phone(call, input.host, input.phoneCode)
  await askSecondFactor(call, phone, input.otpCode)
  return phone
}

export const sessionHandlers = {
  'session.create': async (input, call) => {
    if (input.method === 'sample') return openSample(call, input.host)
    if (input.method === 'silent') return comeBack(call, input)
    const phone = await phoneOf(call, input)
    const known = (await call.tx.user.get(await userIdOf(call, phone))) !== null
    const user = await registerUser(call, phone, input.consents.version, call.now)
    if (!known) await logEvent(call, user.userId, 'consent-given')
    const device = await seeDevice(call, user, input.host, await call.identity.device(call, input.host, input.loginCode))
    const opened = await openSession(call, user, device)
    await logEvent(call, user.userId, 'signed-in')
    return opened
  },
  'session.rotate': async (_input, call) => {
    const { tx, real, now, ids, crypto } = call
    const caller = callerOf(call)
    const { user, session } = caller
    // Only the previous token stays known; older ones are deleted.
    if (session.earlier) await tx.session.delete(session.earlier.digest)
    const token = ids.next('session')
    session.earlier = { digest: session.digest, until: now + ROTATION_GRACE_MS }
    session.digest = crypto.digest(token)
    await tx.session.put(session.digest, { userId: user.userId, keepUntil: real() + SESSION_MS })
    return sessionModel(call, caller, token)
  },
  'session.end': async (_input, call) => {
    const { user, device, session } = callerOf(call)
    if (session.scope === 'sample') {
      await forgetUser(call, user)
      return {}
    }
    await logEvent(call, user.userId, 'signed-out')
    await endSession(call, device, session)
    // On this phone nobody acts for an employer any more.
    for (const other of device.sessions.slice()) if (other.scope === 'officer') await endSession(call, device, other)
    // Other devices keep their silent sign-in.
    await forgetLogin(call, user.userId, device)
    // Signing out also signs out of channels; next time their password is enough.
    for (const account of user.accounts) account.signedInAt = null
    return {}
  },
  'profile.get': async (_input, call) => {
    const { user, session } = callerOf(call)
    return {
      phoneMasked: user.phoneMasked,
      scope: session.scope === 'sample' ? 'sample' : 'full',
      consents: user.consents,
      signedInAt: toIso(session.signedInAt),
    }
  },
} satisfies Partial<Handlers>
