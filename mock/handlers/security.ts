import type { OutputOf, SecurityEvent } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { addDays, daysBetween } from '@/domain/calendar'
import { normalizeNumber } from '@/domain/typed-text'
import { maskName } from '@/domain/mask'
import { PASSWORD_DAYS } from '@/domain/password'
import { bindingOf, sessionOf, type Context } from '../context'
import { endSessionsOf, forgetCardsOf, forgetChannelsOf, forgetFacesOf } from '../forget-user'
import { clearLock, lockOf, recordSubject } from '../locks'
import { checkPassword, passwordChangedOn, pretendToSet, setPassword } from '../passwords'
import { credentialsOf, findRecord, recordOf } from '../personas'
import { ownsRecord } from '../ownership'
import { takeProof } from '../proofs'
import { cityName } from '../reference/places'
import { refuse } from '../refusal'
import { logEvent, logForOwners } from '../security-log'
import type { Binding, Protection, State } from '../state'
import { findUser } from '../users'
import { checkCode, useCode } from './otp'
import type { Handlers } from './types'

const OFF: Protection = { twoFactor: false, biometric: false, autoLock: false }
const SWITCHES = { twoFactor: 'two-factor', biometric: 'biometric', autoLock: 'auto-lock' } as const

export const protectionOf = (state: State, userId: string): Protection => state.protections[userId] ?? OFF

/** Birth date and digits of a citizen number. */
const digitsOf = (ssn: string): string[] => [ssn.slice(6, 14), ssn.replace(/\D/g, '')]

/** Digits a password of this person must not repeat. */
export function personalDigits(recordId: string): string[] {
  const { ssn, ssc } = credentialsOf(recordId)
  return [...digitsOf(ssn), ssc.replace(/\D/g, '')]
}

function passwordModel({ state, now }: Context, { cardId, recordId }: Binding): OutputOf<'passwords.change'> {
  const record = recordOf(recordId)
  const changedOn = passwordChangedOn(state, recordId)
  return {
    cardId,
    psnNameMasked: maskName(record.name),
    city: cityName(record.admdvs),
    changedOn,
    dueOn: addDays(changedOn, PASSWORD_DAYS),
    ageDays: Math.max(0, daysBetween(changedOn, toDate(now))),
  }
}

function securityModel(context: Context): OutputOf<'security.get'> {
  const { state } = context
  const { userId } = sessionOf(context)
  const mine = state.bindings.filter((binding) => binding.userId === userId).sort((a, b) => Number(b.primary) - Number(a.primary))
  const devices = state.devices.filter((device) => device.userId === userId)
  return {
    passwords: mine.map((binding) => passwordModel(context, binding)),
    ...protectionOf(state, userId),
    devices: { total: devices.length, unconfirmed: devices.filter((device) => !device.confirmed).length },
  }
}

const eventModel = ({ id, at, kind, device, channel }: State['log'][number]): SecurityEvent => ({
  id,
  at: toIso(at),
  kind,
  device,
  channel,
})

export const securityHandlers = {
  'security.get': (_input, context) => securityModel(context),
  'security.set': ({ proof, ...wanted }, context) => {
    const { state } = context
    const { userId } = sessionOf(context)
    const before = protectionOf(state, userId)
    const names = (['twoFactor', 'biometric', 'autoLock'] as const).filter(
      (name) => wanted[name] !== undefined && wanted[name] !== before[name],
    )
    // What protects may be switched on by anybody, and off only by the person.
    if (names.some((name) => wanted[name] === false)) takeProof(context, proof, { purpose: 'protection' })
    const after = { ...before }
    for (const name of names) {
      after[name] = wanted[name] === true
      logEvent(context, userId, `${SWITCHES[name]}-${after[name] ? 'on' : 'off'}`)
    }
    state.protections[userId] = after
    return securityModel(context)
  },
  'security.log': ({ cursor, limit }, context) => {
    const { userId } = sessionOf(context)
    const mine = context.state.log.filter((item) => item.userId === userId).reverse()
    const place = mine.findIndex((item) => item.id === cursor)
    // What stood there was dropped meanwhile, with everything older.
    if (cursor !== undefined && place < 0) return { items: [], nextCursor: null }
    const from = place + 1
    const items = mine.slice(from, from + limit)
    const last = items[items.length - 1]
    return { items: items.map(eventModel), nextCursor: last && from + limit < mine.length ? last.id : null }
  },
  'passwords.change': ({ cardId, oldPassword, newPassword }, context) => {
    const binding = bindingOf(context, cardId)
    const subject = recordSubject(binding.recordId)
    checkPassword(context, subject, oldPassword)
    setPassword(context, subject, newPassword, personalDigits(binding.recordId))
    logForOwners(context, binding.recordId, 'password-changed')
    return passwordModel(context, binding)
  },
  'passwords.reset': ({ insuplcAdmdvs, number, otpCode, newPassword }, context) => {
    const { userId } = sessionOf(context)
    checkCode(context, 'reset', userId, otpCode)
    const typed = normalizeNumber(number)
    const record = findRecord(insuplcAdmdvs, 'ssn', typed)
    // The same answer after the same work, whether or not anybody has this number, and whoever has it.
    if (!record || !ownsRecord(context, record.recordId)) {
      pretendToSet(context, newPassword, digitsOf(typed))
      useCode(context, 'reset', userId)
      return {}
    }
    const subject = recordSubject(record.recordId)
    setPassword(context, subject, newPassword, digitsOf(typed))
    useCode(context, 'reset', userId)
    // Whoever reported a stranger wants more than a code before it opens again.
    if (!lockOf(context, subject)?.reported) clearLock(context, subject)
    logForOwners(context, record.recordId, 'password-reset')
    return {}
  },
  'consents.withdraw': ({ kind }, context) => {
    const { state } = context
    const { userId } = sessionOf(context)
    const user = findUser(state, userId) ?? refuse('DATA-404')
    if (!user.consents.some((consent) => consent.kind === kind)) return refuse('DATA-404')
    user.consents = user.consents.filter((consent) => consent.kind !== kind)
    logEvent(context, userId, 'consent-withdrawn')
    if (kind === 'face') {
      forgetFacesOf(state, userId)
      return {}
    }
    // Without either of the other two nothing of an insurer may be kept, nor anybody be signed in.
    forgetCardsOf(state, userId)
    forgetChannelsOf(state, userId)
    endSessionsOf(state, userId)
    return {}
  },
} satisfies Partial<Handlers>
