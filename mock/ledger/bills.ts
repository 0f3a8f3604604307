import type { EntryKind } from '@/contract'
import { draw, totalOf, type SubAccounts } from '@/domain/ledger'
import { institutionOf } from '../reference/institutions'
import type { CityRule } from '../reference/rules/types'
import { benefitOf } from '../reference/rules'
import { entryOf, NEW_POOLS, out, withGrant } from './account-events'
import { isEnding } from './grants'
import type { Books, EventOf, Outcome } from './books'
import { insuranceYearStart } from './calendar'
import { isLapsed } from './lapse'
import { feeOf, minus, NO_CELLS, NO_PARTS, partsOf, settlementOf, shareOfBill } from './parts'
import { isRemote } from './pool-share'
import { settleVisit, spendable } from './settle'
import type { LedgerEntry, Member, Parts, PoolKind, Pools, PoolUse, Position, Visit } from './types'

function kindOf(visit: Visit, city: CityRule): EntryKind {
  if (visit.member) return 'mutual-aid'
  if (visit.claim) return 'reimbursement'
  return isRemote(visit, city) && visit.kind !== 'pharmacy' ? 'remote' : visit.kind
}

const hasGrant = ({ grants }: Position, member: Member | null): boolean => member !== null && member.memberId in grants

/** Whether a relative had a grant, and has none now. */
const hasEnded = ({ grants, grantEnds }: Position, { memberId }: Member): boolean => memberId in grantEnds && !(memberId in grants)

/** Whether the grant that paid a bill lasts. A later grant to the same relative is another one. */
const lasts = ({ fromGrant, member, occurredAt }: LedgerEntry, { grantEnds }: Position): boolean =>
  fromGrant && member !== null && occurredAt > (grantEnds[member.memberId] ?? 0)

/** Effect on a grant: spending reduces the relative's quota, a refund restores it while the grant lasts. */
function lent<Some extends Omit<Position, 'sub'>>(position: Some, member: Member | null, change: number): Some {
  const quota = member && position.grants[member.memberId]
  return member && typeof quota === 'number' ? withGrant(position, member.memberId, quota + change) : position
}

export function applyVisit(
  { visit, id, at }: EventOf<'visit'>,
  position: Position,
  { record, city, lapse, endings, bare }: Books,
): Outcome | null {
  // Whatever a relative buys after their grant has ended is no matter of this account.
  if (visit.member && (hasEnded(position, visit.member) || isEnding(endings, visit.member, at))) return null
  const year = Math.min(insuranceYearStart(at, city), position.yearStart)
  // Whoever is not covered pays as with a frozen account: no fund has a part in it.
  const there = { ...position, ...poolsIn(position, year), frozen: position.frozen || isLapsed(lapse, at) }
  const { parts, pool, describe } = settleVisit(visit, id, at, there, city, benefitOf(record, city))
  const { name, level } = institutionOf(visit.institutionId)
  const { member, note } = visit
  const then = pool ? withPool(position, year, pool.kind, pool.used) : position
  return entryOf(kindOf(visit, city), lent(then, member, 0 - totalOf(parts)), {
    counterparty: name,
    note,
    member,
    level,
    settlement: bare ? null : describe(),
    parts,
    pool: pool?.kind ?? null,
    poolYear: pool && year,
    fromGrant: hasGrant(position, member),
    allocation: out(parts),
  })
}

/** The pools of an insurance year, open or over. @param year its `yearStart` */
export const poolsIn = (position: Position, year: number): Pools =>
  year === position.yearStart ? position : (position.closed[year] ?? NEW_POOLS)

const withPool = (position: Position, year: number, kind: PoolKind, used: PoolUse): Position =>
  year === position.yearStart
    ? { ...position, [kind]: used }
    : { ...position, closed: { ...position.closed, [year]: { ...poolsIn(position, year), [kind]: used } } }

/** Pays a relative's yearly resident contribution; granted money is not touched. */
export function applyPremium({ amount, member }: EventOf<'premium'>, position: Position, { city }: Books): Outcome | null {
  const taken = draw(spendable(position, city), amount, city.order.mutualAid)
  if (totalOf(taken) < amount) return null
  return entryOf('resident-premium', position, {
    member,
    parts: partsOf({ ...NO_CELLS, accountCopay: amount }, taken),
    allocation: out(taken),
  })
}

/**
 * A negative settlement that points to the original. In part it gives back in the proportions of the bill,
 * and all of them together never more than the bill. Money of a closed insurance year returns to 历年;
 * 起付线, tiers and limit go back to the year of the visit.
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
  return entryOf('reversal', lasts(original, position) ? lent(given, member, totalOf(back)) : given, {
    counterparty,
    note,
    member,
    level,
    relatedId: of,
    left,
    parts,
    allocation: isSameYear(original, position) ? into(back) : { currentYear: 0, priorYears: totalOf(back) },
    // A reversal has no lines: they would repeat the original's.
    settlement: settlement && settlementOf(parts, { ...settlement, lines: [], fundBands: [] }, { member }),
  })
}

/** What may still be reversed of a bill; null of anything else, or when nothing is left. */
function standingOf({ id, kind, parts }: LedgerEntry, { standing }: Books): Parts | null {
  const left = kind === 'reversal' ? null : (standing.get(id) ?? parts)
  return left && feeOf(left) > 0 ? left : null
}

const into = ({ currentYear, priorYears }: Parts): SubAccounts => ({ currentYear, priorYears })

const isSameYear = (original: LedgerEntry, position: Position): boolean => original.after.yearStart === position.yearStart

/** Takes the reversed part out of the pool of its year, open or closed. */
function giveBack({ pool, poolYear }: LedgerEntry, position: Position, back: Parts, left: number): Position {
  if (pool === null || poolYear === null) return position
  const used = poolsIn(position, poolYear)[pool]
  return withPool(position, poolYear, pool, {
    deductiblePaid: used.deductiblePaid - back.deductible,
    shared: used.shared - back.shared,
    reimbursed: used.reimbursed - back.basic - back.large,
    visits: left === 0 ? used.visits - 1 : used.visits,
    metAt: back.deductible > 0 ? null : used.metAt,
  })
}
