import { draw, totalOf, type SubAccounts } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import type { Books, EventOf, Outcome } from './books'
import { spendable } from './settle'
import type { LedgerEntry, Pools, PoolUse, Position } from './types'

export const UNUSED: PoolUse = { deductiblePaid: 0, shared: 0, reimbursed: 0, visits: 0, metAt: null }

export const NEW_POOLS: Pools = { outpatient: UNUSED, inpatient: UNUSED, chronic: UNUSED }

/** The closed years once the open one is over as well. */
export const closedThen = ({ closed, yearStart, outpatient, inpatient, chronic }: Position): Position['closed'] => ({
  ...closed,
  [yearStart]: { outpatient, inpatient, chronic },
})

const BARE = {
  counterparty: null,
  note: null,
  period: null,
  member: null,
  level: null,
  settlement: null,
  parts: null,
  pool: null,
  poolYear: null,
  fromGrant: false,
  relatedId: null,
  left: null,
  allocation: { currentYear: 0, priorYears: 0 },
} satisfies Partial<LedgerEntry>

/** An entry without money, of a kind and with optional further fields. */
export const entryOf = (
  kind: LedgerEntry['kind'],
  position: Omit<Position, 'sub'>,
  more: Partial<Omit<Outcome, 'kind'>> = {},
): Outcome => ({
  ...BARE,
  ...more,
  kind,
  position,
})

/** What leaves an account, as an allocation; `0 −` because JSON would not keep a `-0`. */
export const out = ({ currentYear, priorYears }: SubAccounts): SubAccounts => ({ currentYear: 0 - currentYear, priorYears: 0 - priorYears })

/** New money belongs to 当年; where the city shows one balance there is none. */
const into = ({ city }: Books, amount: number): SubAccounts =>
  city.showsSubAccounts ? { currentYear: amount, priorYears: 0 } : { currentYear: 0, priorYears: amount }

export const applyCredit = ({ kind, amount, period }: EventOf<'credit'>, position: Position, books: Books): Outcome =>
  entryOf(kind, position, { period, allocation: into(books, amount) })

/** In ten-thousandths, rounded half up. */
const interestOn = (amount: number, rate: number): number => Math.floor((amount * rate + 5000) / 10_000)

/** Interest on what each sub-account held when the year ended, at its own rate; credited to 历年. */
export const applyInterest = ({ amount }: EventOf<'interest'>, position: Position, { city }: Books): Outcome => {
  const { currentYear, priorYears } = position.yearEnd
  const earned = interestOn(currentYear, city.interest.currentYear) + interestOn(priorYears, city.interest.priorYears)
  return entryOf('interest', position, { allocation: { currentYear: 0, priorYears: amount ?? earned } })
}

/** 当年 becomes 历年 and every pool restarts; closed pools are kept for late bills. */
export const applyRollOver = ({ at }: EventOf<'roll-over'>, position: Position): Outcome => {
  const moved = position.sub.currentYear
  return entryOf(
    'roll-over',
    { ...position, ...NEW_POOLS, yearStart: at, closed: closedThen(position), yearEnd: position.sub },
    { allocation: { currentYear: 0 - moved, priorYears: moved } },
  )
}

/** An adjustment takes at most what is neither spent nor granted; it also works on a frozen account. */
export const applyAdjustment = ({ amount, note }: EventOf<'adjustment'>, position: Position, books: Books): Outcome =>
  entryOf('adjustment', position, {
    note,
    allocation:
      amount > 0
        ? into(books, amount)
        : out(draw(spendable({ ...position, frozen: false, held: false }, books.city), Math.abs(amount), 'priorYears')),
  })

/** The position with one relative's quota changed; undefined ends it. */
export function withGrant<Some extends Omit<Position, 'sub'>>(position: Some, memberId: string, quota: number | undefined): Some {
  const grants: Record<string, number> = {}
  for (const [id, left] of Object.entries(position.grants)) if (id !== memberId) grants[id] = left
  if (quota !== undefined) grants[memberId] = quota
  return { ...position, grants, granted: sumFen(Object.values(grants)) }
}

/** Locks as much of the balance as is free, on top of what the relative already has. */
export const applyGrant = ({ amount, member }: EventOf<'grant'>, position: Position): Outcome => {
  const free = totalOf(position.sub) - position.granted
  return entryOf('grant', withGrant(position, member.memberId, (position.grants[member.memberId] ?? 0) + Math.min(amount, free)), {
    member,
  })
}

export const applyGrantReturn = ({ at, amount, member }: EventOf<'grant-return'>, position: Position): Outcome | null => {
  const quota = position.grants[member.memberId]
  if (quota === undefined) return null
  if (amount !== null) return entryOf('grant-return', withGrant(position, member.memberId, Math.max(0, quota - amount)), { member })
  const grantEnds = { ...position.grantEnds, [member.memberId]: at }
  return entryOf('grant-return', { ...withGrant(position, member.memberId, undefined), grantEnds }, { member })
}
