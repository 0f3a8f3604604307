import type { FamilyRelation, NumberType } from '@/contract'
import { toDate, toDeadline } from '@/domain/beijing-time'
import { ageOn, checkSsc, checkSsn } from '@/domain/identity'
import { normalizeNumber } from '@/domain/typed-text'
import { countText } from '../access/guesses'
import { CAUSES } from '../access/number-causes'
import { passwordMark } from '../access/passwords'
import { historyOf, knownAccount } from '../accounts/account-view'
import { bindingOf, pendingOf, recordDocument, userOf, type Call, type Insurer } from '../call'
import type { FamilyAnswer } from '../demo/control-types'
import { fail } from '../domain-error'
import { findRecord, recordOf, recordsOfPerson } from '../personas'
import { findPlace } from '../reference/places'
import type { FamilyDocument, RecordDocument, StoredRelative } from '../storage/documents'
import { forgetRelative } from './forget-relative'
import { endQuota } from './grants'
import { OF_AGE } from './initial'
import { CODE_LIMIT } from './model'
import { quotaOf } from './quota'
import { consentNow, familyDocument, memberIn, relativeOf } from './relatives'
import { ASK_EVERY } from './rows'
import { tellAsked, tellGiver } from './tell'

/** Relatives of one record; beyond, nobody is added. */
const RELATIVES = 20

interface Added {
  recordId: string | null
  relation: FamilyRelation
  guardian: boolean
  /** 亲情账户 as well. */
  code: boolean
  consent: 'asked' | 'given'
}

const isOpen = ({ consent }: StoredRelative): boolean => consent === 'given' || consent === 'asked'

/** @param known whom it is about, where they are on the list. @throws DomainError SRV-BAD where there are too many of them, or with 亲情账户 */
function checkRoom({ relatives }: FamilyDocument, code: boolean, known?: StoredRelative): void {
  if (!known && relatives.length >= RELATIVES) fail('SRV-BAD', { cause: 'input-invalid', field: 'relation', expected: `<=${RELATIVES}` })
  const open = relatives.filter((other) => other !== known && other.code && isOpen(other))
  if (code && open.length >= CODE_LIMIT) fail('SRV-BAD', { cause: 'input-invalid', field: 'code', expected: `<=${CODE_LIMIT}` })
}

const tellIfAsked = async (call: Call, holder: string, recordId: string | null, consent: Added['consent']): Promise<void> => {
  if (recordId !== null && consent === 'asked') await tellAsked(call, holder, recordId)
}

/** Adds a relative, or asks one anew who is there already. */
async function add(call: Call, holder: string, { recordId, consent, ...more }: Added): Promise<void> {
  const family = await familyDocument(call, holder)
  const { now } = call
  const known = recordId === null ? undefined : family.relatives.find((relative) => relative.recordId === recordId)
  if (known?.consent === 'given' && consent === 'asked') return
  checkRoom(family, more.code, known)
  await tellIfAsked(call, holder, recordId, consent)
  const facts = { ...more, consent, consentAt: now, askedAt: now }
  if (known) return void Object.assign(known, facts)
  family.relatives.push({ ...facts, memberId: `m${call.ids.next('member', 12)}`, recordId, addedAt: now, ended: null })
  if (recordId === null) return
  const theirs = await familyDocument(call, recordId)
  if (!theirs.of.includes(holder)) theirs.of.push(holder)
}

/** From the first relative on their alerts come to the inbox. */
function listen(call: Call, cardId: string): void {
  const card = bindingOf(call, cardId)
  if (card.familyAlerts === 'none') card.familyAlerts = 'inbox'
}

/** Whether two records are one person's. */
const isSamePerson = (recordId: string, other: string): boolean => recordsOfPerson(recordId).includes(other)

/**
 * Asks somebody by their number. A number that nobody has is asked, too, and never answers: who is insured is not told.
 * Counted like text messages, because each one is sent to somebody.
 * @throws DomainError CARD-422 for a number of the wrong form, CARD-404 for the own one, SRV-429, SRV-BAD
 */
export async function invite(
  call: Call,
  input: { cardId: string; relation: FamilyRelation; insuplcAdmdvs: string; numberType: NumberType; number: string; code: boolean },
): Promise<void> {
  const { cardId, relation, insuplcAdmdvs, numberType, code } = input
  const number = normalizeNumber(input.number)
  const issue = numberType === 'ssn' ? checkSsn(number, toDate(call.now)) : checkSsc(number)
  if (issue) return fail('CARD-422', { cause: CAUSES[issue] })
  if (!findPlace(insuplcAdmdvs)) return fail('CARD-404')
  const { recordId: holder } = bindingOf(call, cardId)
  const recordId = findRecord(insuplcAdmdvs, numberType, number)?.recordId ?? null
  if (recordId !== null && isSamePerson(holder, recordId)) return fail('CARD-404')
  await countText(call, userOf(call).userId)
  await add(call, holder, { recordId, relation, guardian: false, code, consent: 'asked' })
  listen(call, cardId)
}

/**
 * 代开通: whoever has the relative's number, query password and an own code (a ticket of `cards.verify`) speaks for somebody without a
 * phone; for a child below 16 the guardian does. No face is asked for.
 * @throws DomainError CARD-404 for a ticket that is over or the own record, VERIFY-NAME (guardian-missing)
 */
export async function adopt(
  call: Call,
  input: { cardId: string; ticket: string; relation: FamilyRelation; guardian?: boolean | undefined; code: boolean },
): Promise<void> {
  const { cardId, relation, code, guardian = false } = input
  const pending = await pendingOf(call)
  const digest = call.crypto.digest(input.ticket)
  const ticket = pending.tickets.find((open) => open.digest === digest)
  if (!ticket || ticket.expiresAt <= call.now || ticket.basis !== (await passwordMark(call, ticket.recordId)))
    return fail('CARD-404', { cause: 'ticket-expired' })
  const { recordId } = ticket
  const { recordId: holder } = bindingOf(call, cardId)
  if (isSamePerson(holder, recordId)) return fail('CARD-404')
  const minor = ageOn(recordOf(recordId).birthDate, toDate(call.now)) < OF_AGE
  if (minor && !guardian) return fail('VERIFY-NAME', { cause: 'guardian-missing' })
  await add(call, holder, { recordId, relation, guardian: minor, code, consent: 'given' })
  pending.tickets = pending.tickets.filter((open) => open !== ticket)
  listen(call, cardId)
}

/** Asks again. @throws DomainError DATA-404 for one who has consented, SRV-429 within a day of the last time, SRV-BAD */
export async function remind(call: Call, cardId: string, memberId: string): Promise<void> {
  const relative = await relativeOf(call, cardId, memberId)
  const { now } = call
  if (consentNow(relative, now) === 'given') return fail('DATA-404')
  // A clock set back before the last question starts anew.
  if (relative.askedAt <= now && now < relative.askedAt + ASK_EVERY)
    return fail('SRV-429', { until: toDeadline(relative.askedAt + ASK_EVERY) })
  checkRoom(await familyDocument(call, bindingOf(call, cardId).recordId), relative.code, relative)
  await countText(call, userOf(call).userId)
  Object.assign(relative, { consent: 'asked', consentAt: now, askedAt: now, guardian: false })
  const { recordId } = relative
  if (recordId !== null) await tellAsked(call, bindingOf(call, cardId).recordId, recordId)
}

/** Takes a relative off the list. @throws DomainError DATA-404, SRV-BAD while a grant is open */
export async function remove(call: Call, cardId: string, memberId: string): Promise<void> {
  const relative = await relativeOf(call, cardId, memberId)
  const { recordId: holder } = bindingOf(call, cardId)
  const quota = quotaOf(knownAccount({ ...(await historyOf(call, holder)), sync: null }, call.now), memberId)
  if (quota?.endedAt === null) return fail('SRV-BAD', { cause: 'input-invalid', field: 'memberId', expected: 'no open grant' })
  await forget(call, holder, relative)
  const { recordId, relation } = relative
  if (recordId !== null) await forgetRelative(call, holder, { recordId, relation })
}

async function forget(call: Pick<Call, 'tx'>, holder: string, relative: StoredRelative): Promise<void> {
  const family = await familyDocument(call, holder)
  family.relatives = family.relatives.filter((known) => known !== relative)
  if (relative.recordId === null) return
  const theirs = await familyDocument(call, relative.recordId)
  theirs.of = theirs.of.filter((other) => other !== holder)
}

/** What an answer makes of a consent. */
const ANSWERS = {
  accept: { from: 'asked', to: 'given' },
  decline: { from: 'asked', to: 'declined' },
  withdraw: { from: 'given', to: 'withdrawn' },
} as const

/**
 * What a relative does on their own phone: accepts or declines, withdraws the consent, or ends the grant from their side. Without
 * consent nothing of them is shown any more; a grant stays until somebody ends it, because it is the giver's money.
 * @throws RangeError for a relative who cannot do that now
 */
export async function answerFamily(call: Insurer, holder: string, memberId: string, answer: FamilyAnswer): Promise<void> {
  const { recordId, relation } = await memberIn(call, holder, memberId)
  if (answer === 'end') {
    if (!(await endQuota(call, holder, { memberId, recordId, relation }, 'relative'))) throw new RangeError(`no open grant to ${memberId}`)
    return
  }
  const { from, to } = ANSWERS[answer]
  const relative = (await familyDocument(call, holder)).relatives.find((one) => one.memberId === memberId)
  if (relative?.consent !== from) throw new RangeError(`${memberId} is not ${from}`)
  Object.assign(relative, { consent: to, consentAt: call.now })
  if (to === 'withdrawn') await forgetRelative(call, holder, { recordId, relation })
  await tellGiver(call, { giver: holder, recordId, relation, about: to === 'given' ? 'accepted' : to, amount: null })
}

/** Whether the last thing that happened to a relative's quota was not its end. */
function hasGrant({ events }: RecordDocument, memberId: string): boolean {
  const mine = events.filter((event) => (event.type === 'grant' || event.type === 'grant-return') && event.member.memberId === memberId)
  const [last] = mine.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  return last !== undefined && !(last.type === 'grant-return' && last.amount === null)
}

/**
 * A card is unbound: what its relatives consented to ends, and so does what its person consented to. Whoever has an open grant stays in
 * the register of grants, without anything else of theirs.
 */
export async function forgetFamilyOf(call: Pick<Call, 'tx'>, recordId: string): Promise<void> {
  const { relatives, of } = await familyDocument(call, recordId)
  const record = await recordDocument(call, recordId)
  for (const relative of relatives.slice()) {
    if (hasGrant(record, relative.memberId)) Object.assign(relative, { consent: 'withdrawn', code: false })
    else await forget(call, recordId, relative)
  }
  for (const holder of of)
    for (const relative of (await familyDocument(call, holder)).relatives) {
      if (relative.recordId !== recordId || relative.consent !== 'given' || relative.guardian) continue
      relative.consent = 'withdrawn'
      await forgetRelative(call, holder, { recordId, relation: relative.relation })
    }
}
