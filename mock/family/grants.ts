import type { GrantBar, GrantEnd } from '@/contract'
import { grantableOf, kinOf } from '@/domain/family'
import { toDate, toIso } from '@/domain/beijing-time'
import { totalOf } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import { redeemStepUpToken } from '../access/step-up-tokens'
import { freshnessOf, historyOf, knownAccount, type AccountView } from '../accounts/account-view'
import { evaluateLater } from '../alerts/evaluate'
import { bindingOf, recordDocument, type Call, type Insurer } from '../call'
import { leftOf } from '../coverage/left'
import { isUninsured } from '../coverage/standing'
import { fail } from '../domain-error'
import type { LedgerEvent } from '../ledger/types'
import { familyRuleOn, isOpenAt } from '../reference/family-rules'
import type { StoredRelative } from '../storage/documents'
import { isOpen, quotaOf, type Quota } from './quota'
import { consentedOf, familyDocument, memberOf } from './relatives'
import { tellBoth, tellRelative } from './tell'

type Bare = LedgerEvent extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never

/** Adds an event to a record, and has the alerts of whoever holds it evaluated. */
async function addEvent(call: Insurer, recordId: string, bare: Bare): Promise<void> {
  const { events, boundBy } = await recordDocument(call, recordId)
  events.push({ ...bare, id: `${recordId}-s${String(events.length + 1).padStart(6, '0')}` })
  evaluateLater(
    call,
    boundBy.map(({ userId }) => userId),
  )
}

/** The giver's account, fen; null without one. Bills that a quota will pay are counted there already. */
export function giverOf({ record, position, pending }: AccountView) {
  if (!record.hasAccount) return null
  const total = totalOf(position.sub)
  const { granted } = position
  const own = pending.filter(({ amount, fromGrant }) => amount < 0 && !fromGrant).map(({ amount }) => amount)
  const waiting = Math.abs(sumFen(own))
  return { total, granted, usable: total - granted, pending: waiting, grantable: grantableOf({ total, granted, pending: waiting }) }
}

/** Whether somebody is insured now, as far as a grant needs it. */
async function isInsured(call: Insurer, { record, changes }: AccountView): Promise<boolean> {
  return !isUninsured(record, changes, call.now) && (await leftOf(call, record.recordId)) === null
}

/** Why the account of a giver can grant nothing now, whoever it is for. */
async function giverBar(call: Insurer, { record, position }: AccountView): Promise<GrantBar | null> {
  if (!record.hasAccount || (await leftOf(call, record.recordId)) !== null) return 'no-account'
  if (position.held) return 'held'
  if (position.frozen) return 'frozen'
  return freshnessOf(await historyOf(call, record.recordId), call.now).expectedBy === null ? null : 'delayed'
}

/** Why nothing can be granted to a relative now; null where something can. */
export async function barOf(
  call: Insurer,
  giver: AccountView,
  { relation, recordId }: Pick<StoredRelative, 'relation'> & { recordId: string },
): Promise<GrantBar | null> {
  const today = toDate(call.now)
  const rule = familyRuleOn(today)
  const kin = kinOf(relation)
  const own = await giverBar(call, giver)
  if (own === 'no-account') return own
  if (rule.kind !== 'quota') return 'not-yet'
  if (kin === null || !rule.relations.includes(kin)) return 'relation'
  const theirs = knownAccount(await historyOf(call, recordId), call.now)
  if (rule.beneficiaryInsured && !(await isInsured(call, theirs))) return 'uninsured'
  return [giver, theirs].every(({ record }) => isOpenAt(rule, record.admdvs, today)) ? own : 'place'
}

/** A giver's account as it is now. @throws DomainError BAL-STALE while the sync is stopped: what is there now is not known */
async function accountNow(call: Call, cardId: string): Promise<AccountView> {
  const history = await historyOf(call, bindingOf(call, cardId).recordId)
  const { expectedBy } = freshnessOf(history, call.now)
  if (expectedBy !== null) return fail('BAL-STALE', { until: toIso(expectedBy) })
  return knownAccount(history, call.now)
}

/** An open quota that nobody ended. @throws DomainError DATA-404 */
function openQuota(view: AccountView, memberId: string): Quota {
  const quota = quotaOf(view, memberId)
  return isOpen(quota) ? quota : fail('DATA-404')
}

interface Change {
  cardId: string
  memberId: string
  proof: string
}

const proveFor = (call: Call, { proof, memberId }: Change): Promise<void> =>
  redeemStepUpToken(call, proof, { purpose: 'grant', subject: memberId })

/** What cannot be done because of a value that was sent. */
const wrong = (field: string, expected: string): never => fail('SRV-BAD', { cause: 'input-invalid', field, expected })

/**
 * Grants an amount (fen), on top of what is open. It stays in the account, locked.
 * @throws DomainError AUTH-403, BAL-ARREARS while frozen, BAL-STALE, SRV-BAD naming `amount` or `memberId`
 */
export async function grant(call: Call, { amount, ...change }: Change & { amount: number }): Promise<void> {
  const { cardId, memberId } = change
  const relative = await consentedOf(call, cardId, memberId)
  const view = await accountNow(call, cardId)
  const bar = await barOf(call, view, relative)
  if (bar === 'frozen') return fail('BAL-ARREARS')
  if (bar !== null) return wrong('memberId', bar)
  const quota = quotaOf(view, memberId)
  if (typeof quota?.endsAt === 'number') return wrong('memberId', 'ending')
  const grantable = giverOf(view)?.grantable ?? 0
  if (amount > grantable) return wrong('amount', `<=${grantable}`)
  await proveFor(call, change)
  await grantFrom(call, view.record.recordId, relative, amount)
}

/** Locks an amount (fen) for a relative, and tells them. Whoever calls has looked whether it is there. */
export async function grantFrom(
  call: Insurer,
  giver: string,
  relative: Pick<StoredRelative, 'memberId' | 'relation'> & { recordId: string },
  amount: number,
): Promise<void> {
  await addEvent(call, giver, { at: call.now, type: 'grant', amount, member: memberOf(relative) })
  const { relatives } = await familyDocument(call, giver)
  for (const known of relatives) if (known.memberId === relative.memberId) known.ended = null
  await tellRelative(call, { giver, recordId: relative.recordId, about: 'granted', amount })
}

/** Makes a quota smaller: `granted` in all (fen), what is used and pending included. @throws DomainError AUTH-403, BAL-STALE, DATA-404, SRV-BAD naming `granted` */
export async function shrink(call: Call, { granted, ...change }: Change & { granted: number }): Promise<void> {
  const { cardId, memberId } = change
  const relative = await consentedOf(call, cardId, memberId)
  const view = await accountNow(call, cardId)
  const quota = openQuota(view, memberId)
  const floor = quota.used + quota.pending
  if (granted < floor || granted >= quota.granted) return wrong('granted', `>=${floor}`)
  await proveFor(call, change)
  const { recordId } = view.record
  await addEvent(call, recordId, { at: call.now, type: 'grant-return', amount: quota.granted - granted, member: memberOf(relative) })
  await tellRelative(call, { giver: recordId, recordId: relative.recordId, about: 'shrunk', amount: granted })
}

/** Ends a quota by the giver. @throws DomainError AUTH-403, BAL-STALE, DATA-404 also where it is over already */
export async function endGrant(call: Call, change: Change): Promise<void> {
  const { cardId, memberId } = change
  const { recordId: giver } = bindingOf(call, cardId)
  const { relatives } = await familyDocument(call, giver)
  const relative = relatives.find((known) => known.memberId === memberId)
  const { recordId } = relative ?? {}
  if (!relative || !recordId) return fail('DATA-404')
  openQuota(await accountNow(call, cardId), memberId)
  await proveFor(call, change)
  await endQuota(call, giver, { ...relative, recordId }, 'giver')
}

/**
 * Ends a relative's quota, if one is open, for whatever reason; both sides are told. What is unused returns once, after the bills
 * under way. @returns whether there was one
 */
export async function endQuota(
  call: Insurer,
  giver: string,
  relative: Pick<StoredRelative, 'memberId' | 'relation'> & { recordId: string },
  reason: GrantEnd,
): Promise<boolean> {
  const { memberId, recordId } = relative
  // What is stored counts, and not what a stopped sync shows.
  const quota = quotaOf(await currentOf(call, giver), memberId)
  if (!isOpen(quota)) return false
  await addEvent(call, giver, { at: call.now, type: 'grant-return', amount: null, member: memberOf(relative) })
  const { relatives } = await familyDocument(call, giver)
  for (const known of relatives) if (known.memberId === memberId) known.ended = { reason, at: call.now }
  const about = `ended-${reason}` as const
  await tellBoth(call, { giver, recordId, relation: relative.relation, about, amount: quota.left - quota.pending })
  return true
}

const currentOf = async (call: Insurer, recordId: string): Promise<AccountView> => {
  const history = await historyOf(call, recordId)
  return knownAccount({ ...history, sync: null }, call.now)
}
