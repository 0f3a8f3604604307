import type { EntryKind } from '@/contract'
import { draw, totalOf, type SubAccounts } from '@/domain/ledger'
import { institutionOf } from '../reference/institutions'
import type { CityRule } from '../reference/rules/types'
import { entryOf, out, withGrant } from './account-events'
import type { Books, EventOf, Outcome } from './books'
import { feeOf, fundOf, minus, NO_PARTS, settlementOf, shareOfBill } from './parts'
import { isRemote, settleVisit, spendable } from './settle'
import type { LedgerEntry, Member, Parts, PoolUse, Position, Visit } from './types'

function kindOf(visit: Visit, city: CityRule): EntryKind {
  if (visit.member) return 'mutual-aid'
  if (visit.claim) return 'reimbursement'
  return isRemote(visit, city) && visit.kind !== 'pharmacy' ? 'remote' : visit.kind
}

/** What money of a grant does to it: spending takes from the relative's quota, a refund locks it again while the grant lasts. */
function lent<Some extends Omit<Position, 'sub'>>(position: Some, member: Member | null, change: number): Some {
  const quota = member && position.grants[member.memberId]
  return member && typeof quota === 'number' ? withGrant(position, member.memberId, quota + change) : position
}

export function applyVisit({ visit, id, at }: EventOf<'visit'>, position: Position, { record, city }: Books): Outcome {
  const { settlement, parts, pool } = settleVisit(visit, id, at, position, city, city.benefits[record.benefit])
  const { name, level } = institutionOf(visit.institutionId)
  const { member, note } = visit
  const then = pool ? { ...position, [pool.kind]: pool.used } : position
  return entryOf(kindOf(visit, city), lent(then, member, 0 - totalOf(parts)), {
    counterparty: name,
    note,
    member,
    level,
    settlement,
    parts,
    pool: pool?.kind ?? null,
    fromGrant: member !== null && member.memberId in position.grants,
    allocation: out(parts),
  })
}

/** A relative's yearly contribution as a resident; what is granted to relatives stays theirs. */
export function applyPremium({ amount, member }: EventOf<'premium'>, position: Position, { city }: Books): Outcome | null {
  const taken = draw(spendable(position, city), amount, city.order.mutualAid)
  if (totalOf(taken) < amount) return null
  return entryOf('resident-premium', position, { member, parts: { ...NO_PARTS, ...taken, ownpay: amount }, allocation: out(taken) })
}

/**
 * A negative settlement that points to the original. In part it gives back in the proportions of the bill,
 * and all of them together never more than the bill. Money of a closed insurance year returns to 历年,
 * and its pools stay as they were settled.
 */
export function applyReversal({ of, amount }: EventOf<'reversal'>, position: Position, books: Books): Outcome | null {
  const original = books.known.get(of)
  const standing = original && standingOf(original, books)
  if (!original || !standing) return null
  const back = shareOfBill(standing, Math.min(amount ?? Infinity, feeOf(standing)))
  const rest = minus(standing, back)
  books.standing.set(of, rest)

  const left = feeOf(rest)
  const parts = minus(NO_PARTS, back)
  const { counterparty, note, member, level, settlement } = original
  const given = giveBack(original, position, back, left)
  return entryOf('reversal', original.fromGrant ? lent(given, member, totalOf(back)) : given, {
    counterparty,
    note,
    member,
    level,
    relatedId: of,
    left,
    parts,
    allocation: isSameYear(original, position) ? into(back) : { currentYear: 0, priorYears: totalOf(back) },
    // The items are those of the original; a bill of negative lines would only repeat them.
    settlement: settlement && settlementOf(parts, { ...settlement, lines: [] }, { member }),
  })
}

/** What may still be reversed of a bill; null of anything else, or when nothing is left. */
function standingOf({ id, kind, parts }: LedgerEntry, { standing }: Books): Parts | null {
  const left = kind === 'reversal' ? null : (standing.get(id) ?? parts)
  return left && feeOf(left) > 0 ? left : null
}

const into = ({ currentYear, priorYears }: Parts): SubAccounts => ({ currentYear, priorYears })

const isSameYear = (original: LedgerEntry, position: Position): boolean => original.after.yearStart === position.yearStart

/** What the original had asked and given counts no longer, as long as its insurance year is open. */
function giveBack(original: LedgerEntry, position: Position, back: Parts, left: number): Position {
  const { pool } = original
  if (!pool || !isSameYear(original, position)) return position
  const used = position[pool]
  const then: PoolUse = {
    deductiblePaid: used.deductiblePaid - back.deductible,
    shared: used.shared - back.shared,
    reimbursed: used.reimbursed - fundOf(back),
    visits: left === 0 ? used.visits - 1 : used.visits,
    metAt: back.deductible > 0 ? null : used.metAt,
  }
  return { ...position, [pool]: then }
}
