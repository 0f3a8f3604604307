import { MINUTE, type NumberType } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { ageOn, checkSsc, checkSsn } from '@/domain/identity'
import { normalizeNumber } from '@/domain/typed-text'
import { maskId, maskName } from '@/domain/mask'
import { pendingOf, userOf, type Call } from '../call'
import { othersWith } from '../accounts/cards'
import { recordSubject } from '../access/locks'
import { CAUSES } from '../access/number-causes'
import { checkPassword, passwordMark } from '../access/passwords'
import { credentialsOf, findRecord } from '../personas'
import { FACE_FACTORS, moveSubject, redeemStepUpToken } from '../access/step-up-tokens'
import { cityName, findPlace } from '../reference/places'
import { fail } from '../domain-error'
import { checkCode, spendTry, useCode } from '../access/codes'
import type { Handlers } from './types'

const TICKET_MS = 10 * MINUTE
export const ADULT_AT = 16

/** Checks the number's form before any lookup. @throws DomainError CARD-422 */
function checkNumber(numberType: NumberType, typed: string, today: string): void {
  const issue = numberType === 'ssn' ? checkSsn(typed, today) : checkSsc(typed)
  if (issue) fail('CARD-422', { cause: CAUSES[issue] })
}

/** A card bound by somebody else moves only with a face's step-up token. @returns whether it moves @throws DomainError CARD-409, AUTH-403 */
async function checkOwner(call: Call, recordId: string, proof: string | undefined): Promise<boolean> {
  if ((await othersWith(call, recordId, userOf(call).userId)).length === 0) return false
  const subject = await moveSubject(call, recordId)
  if (proof === undefined) return fail('CARD-409', { subject })
  await redeemStepUpToken(call, proof, { purpose: 'card', subject, accepted: FACE_FACTORS })
  return true
}

/** Tickets per user; beyond, the oldest ends. */
const TICKETS = 10

export const verifyHandlers = {
  'cards.verify': async ({ insuplcAdmdvs, numberType, number, password, otpCode, proof }, call) => {
    const { now, ids, crypto } = call
    const { userId } = userOf(call)
    const typed = normalizeNumber(number)
    checkNumber(numberType, typed, toDate(now))
    if (!findPlace(insuplcAdmdvs)) fail('CARD-404')
    // Before the lookup: answers from here on reveal who is insured.
    await checkCode(call, 'bind', userId, otpCode)
    const record = findRecord(insuplcAdmdvs, numberType, typed)
    if (!record) {
      await spendTry(call, 'bind', userId)
      // The number may be insured at another place; it is not wrong in itself.
      return fail('CARD-404')
    }
    await checkPassword(call, recordSubject(record.recordId), password)
    const moves = await checkOwner(call, record.recordId, proof)
    await useCode(call, 'bind', userId)
    const pending = await pendingOf(call)
    const ticket = ids.next('ticket')
    const basis = await passwordMark(call, record.recordId)
    const given = { digest: crypto.digest(ticket), recordId: record.recordId, moves, basis, expiresAt: now + TICKET_MS }
    pending.tickets = pending.tickets
      .filter((open) => open.expiresAt > now)
      .concat(given)
      .slice(-TICKETS)
    return {
      ticket,
      expiresAt: toIso(given.expiresAt),
      psnNameMasked: maskName(record.name),
      certnoMasked: maskId(credentialsOf(record.recordId).ssn),
      birthYear: Number(record.birthDate.slice(0, 4)),
      insutype: record.insutype,
      psnType: record.psnType,
      city: cityName(record.admdvs),
      minor: ageOn(record.birthDate, toDate(now)) < ADULT_AT,
      insuredSince: record.insuredSince,
    }
  },
} satisfies Partial<Handlers>
