import type { OutputOf, SecurityEvent } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { addDays, daysBetween } from '@/domain/calendar'
import { normalizeNumber } from '@/domain/typed-text'
import { maskName } from '@/domain/mask'
import { PASSWORD_DAYS } from '@/domain/password'
import { emitLater } from '../alerts/alerts'
import { bindingOf, userOf, type Call } from '../call'
import { consentWithdrawn } from '../alerts/events'
import { endSessionsOf, forgetCardsOf, forgetChannelsOf, forgetFacesOf, forgetTickets } from '../access/forget-user'
import { clearLock, lockOf, recordSubject } from '../access/locks'
import { checkPassword, passwordChangedOn, dummyHash, setPassword } from '../access/passwords'
import { credentialsOf, findRecord, recordOf } from '../personas'
import { ownsRecord } from '../access/ownership'
import { redeemStepUpToken } from '../access/step-up-tokens'
import { cityName } from '../reference/places'
import { fail } from '../domain-error'
import { logEvent, logForOwners } from '../access/security-log'
import type { Binding, LoggedEvent } from '../storage/documents'
import { checkCode, useCode } from '../access/codes'
import type { Handlers } from './types'

const SWITCHES = { twoFactor: 'two-factor', biometric: 'biometric', autoLock: 'auto-lock' } as const

/** Birth date and digits of a citizen number. */
const digitsOf = (ssn: string): string[] => [ssn.slice(6, 14), ssn.replace(/\D/g, '')]

/** Digits a password of this person must not repeat. */
export function personalDigits(recordId: string): string[] {
  const { ssn, ssc } = credentialsOf(recordId)
  return [...digitsOf(ssn), ssc.replace(/\D/g, '')]
}

async function passwordModel(call: Call, { cardId, recordId }: Binding): Promise<OutputOf<'passwords.change'>> {
  const record = recordOf(recordId)
  const changedOn = await passwordChangedOn(call, recordId)
  return {
    cardId,
    psnNameMasked: maskName(record.name),
    city: cityName(record.admdvs),
    changedOn,
    dueOn: addDays(changedOn, PASSWORD_DAYS),
    ageDays: Math.max(0, daysBetween(changedOn, toDate(call.now))),
  }
}

async function securityModel(call: Call): Promise<OutputOf<'security.get'>> {
  const { cards, devices, protection } = userOf(call)
  const inOrder = cards.slice().sort((a, b) => Number(b.primary) - Number(a.primary))
  return {
    passwords: await Promise.all(inOrder.map((card) => passwordModel(call, card))),
    ...protection,
    devices: { total: devices.length, unconfirmed: devices.filter((device) => !device.confirmed).length },
  }
}

const eventModel = ({ id, at, kind, device, channel }: LoggedEvent): SecurityEvent => ({
  id,
  at: toIso(at),
  kind,
  device,
  channel,
})

export const securityHandlers = {
  'security.get': (_input, call) => securityModel(call),
  'security.set': async ({ proof, ...wanted }, call) => {
    const { userId, protection } = userOf(call)
    const names = (['twoFactor', 'biometric', 'autoLock'] as const).filter(
      (name) => wanted[name] !== undefined && wanted[name] !== protection[name],
    )
    // Switching a protection off needs a step-up token; switching it on does not.
    if (names.some((name) => wanted[name] === false)) await redeemStepUpToken(call, proof, { purpose: 'protection' })
    for (const name of names) {
      protection[name] = wanted[name] === true
      await logEvent(call, userId, `${SWITCHES[name]}-${protection[name] ? 'on' : 'off'}`)
    }
    return securityModel(call)
  },
  'security.log': async ({ cursor, limit }, call) => {
    const { events } = await call.tx.log.open(userOf(call).userId, {})
    const mine = events.slice().reverse()
    const place = mine.findIndex((item) => item.id === cursor)
    // The cursor's event was dropped meanwhile, with everything older.
    if (cursor !== undefined && place < 0) return { items: [], nextCursor: null }
    const from = place + 1
    const items = mine.slice(from, from + limit)
    const last = items[items.length - 1]
    return { items: items.map(eventModel), nextCursor: last && from + limit < mine.length ? last.id : null }
  },
  'passwords.change': async ({ cardId, oldPassword, newPassword }, call) => {
    const card = bindingOf(call, cardId)
    const subject = recordSubject(card.recordId)
    await checkPassword(call, subject, oldPassword)
    await setPassword(call, subject, newPassword, personalDigits(card.recordId))
    await forgetTickets(call, userOf(call).userId)
    await logForOwners(call, card.recordId, 'password-changed')
    return passwordModel(call, card)
  },
  'passwords.reset': async ({ insuplcAdmdvs, number, otpCode, newPassword }, call) => {
    const { userId } = userOf(call)
    await checkCode(call, 'reset', userId, otpCode)
    const typed = normalizeNumber(number)
    const record = findRecord(insuplcAdmdvs, 'ssn', typed)
    // Same answer and same work whether or not the number exists, and whoever's it is.
    if (!record || !(await ownsRecord(call, record.recordId))) {
      await dummyHash(call, newPassword, digitsOf(typed))
      await useCode(call, 'reset', userId)
      return {}
    }
    const subject = recordSubject(record.recordId)
    await setPassword(call, subject, newPassword, digitsOf(typed))
    await useCode(call, 'reset', userId)
    await forgetTickets(call, userId)
    // A reported lock is not opened by a code.
    if (!(await lockOf(call, subject))?.reported) await clearLock(call, subject)
    await logForOwners(call, record.recordId, 'password-reset')
    return {}
  },
  'consents.withdraw': async ({ kind }, call) => {
    const user = userOf(call)
    if (!user.consents.some((consent) => consent.kind === kind)) return fail('DATA-404')
    user.consents = user.consents.filter((consent) => consent.kind !== kind)
    await logEvent(call, user.userId, 'consent-withdrawn')
    emitLater(call, consentWithdrawn(user.userId, kind, call.now))
    if (kind === 'face') {
      await forgetFacesOf(call, user.userId)
      return {}
    }
    // Without `terms` or `sensitive` no insurance data may be kept: everything is deleted and the sessions end.
    await forgetCardsOf(call, user)
    await forgetChannelsOf(call, user)
    await endSessionsOf(call, user)
    return {}
  },
} satisfies Partial<Handlers>
