import type { ErrorCause, NumberType } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { ageOn, checkSsc, checkSsn, type NumberIssue } from '@/domain/identity'
import { normalizeNumber } from '@/domain/typed-text'
import { maskId, maskName } from '@/domain/mask'
import { sessionOf, token, type Context } from '../context'
import { takeFault } from '../faults'
import { recordSubject } from '../locks'
import { checkPassword } from '../passwords'
import { credentialsOf, findRecord } from '../personas'
import { FACE_FACTORS, moveSubject, takeProof } from '../proofs'
import { cityName, findPlace } from '../reference/places'
import { refuse } from '../refusal'
import { SAMPLE_USER } from '../sample'
import type { State } from '../state'
import { checkCode, spendTry, useCode } from './otp'
import type { Handlers } from './types'

const TICKET_MS = 10 * 60_000
export const ADULT_AT = 16

export const CAUSES: Record<NumberIssue, ErrorCause> = {
  incomplete: 'number-length',
  length: 'number-length',
  charset: 'number-charset',
  area: 'number-area',
  'birth-date': 'number-birth-date',
  'check-digit': 'number-check-digit',
  'bank-card': 'number-bank-card',
  old: 'number-old',
}

/** Whether someone other than this user has bound the record. The sample card is nobody's. */
export const boundElsewhere = (state: State, recordId: string, userId: string): boolean =>
  state.bindings.some((binding) => binding.recordId === recordId && binding.userId !== userId && binding.userId !== SAMPLE_USER)

/** What is wrong with the number itself, before anybody is asked. @throws Refusal CARD-422 */
function checkNumber(numberType: NumberType, typed: string, today: string): void {
  const issue = numberType === 'ssn' ? checkSsn(typed, today) : checkSsc(typed)
  if (issue) refuse('CARD-422', { cause: CAUSES[issue] })
}

/** A card somebody else has moves here by a face only. @returns whether it does @throws Refusal CARD-409, AUTH-403 */
function checkOwner(context: Context, recordId: string, proof: string | undefined): boolean {
  if (!boundElsewhere(context.state, recordId, sessionOf(context).userId)) return false
  const subject = moveSubject(context, recordId)
  if (proof === undefined) return refuse('CARD-409', { subject })
  takeProof(context, proof, { purpose: 'card', subject, accepted: FACE_FACTORS })
  return true
}

export const verifyHandlers = {
  'cards.verify': ({ insuplcAdmdvs, numberType, number, password, otpCode, proof }, context) => {
    const { state, now } = context
    const { userId } = sessionOf(context)
    const typed = normalizeNumber(number)
    checkNumber(numberType, typed, toDate(now))
    if (!findPlace(insuplcAdmdvs)) refuse('CARD-404')
    // Before anybody is looked up: what is answered from here on tells who is insured.
    checkCode(context, 'bind', userId, otpCode)
    const record = findRecord(insuplcAdmdvs, numberType, typed)
    if (!record || takeFault(state.faults, 'card-not-found', 'cards.verify')) {
      spendTry(context, 'bind', userId)
      // A number that is right may be insured at another place: that is no mistake in the number.
      return refuse('CARD-404')
    }
    checkPassword(context, recordSubject(record.recordId), password, takeFault(state.faults, 'wrong-password', 'cards.verify'))
    const moves = checkOwner(context, record.recordId, proof)
    useCode(context, 'bind', userId)
    const ticket = { ticket: token(context, 'ticket'), recordId: record.recordId, userId, expiresAt: now + TICKET_MS, moves }
    state.tickets = state.tickets.filter((open) => open.expiresAt > now).concat(ticket)
    return {
      ticket: ticket.ticket,
      expiresAt: toIso(ticket.expiresAt),
      psnNameMasked: maskName(record.name),
      certnoMasked: maskId(credentialsOf(record.recordId).ssn),
      insutype: record.insutype,
      psnType: record.psnType,
      city: cityName(record.admdvs),
      minor: ageOn(record.birthDate, toDate(now)) < ADULT_AT,
      birthYear: Number(record.birthDate.slice(0, 4)),
      insuredSince: record.insuredSince,
    }
  },
} satisfies Partial<Handlers>
