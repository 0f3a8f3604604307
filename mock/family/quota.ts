import type { AccountView } from '../accounts/account-view'
import type { LedgerEntry } from '../ledger/types'

/** Effect of one entry on a quota; `amount` is negative for a use and positive for what came back of one (fen). */
interface QuotaUse {
  entry: LedgerEntry
  amount: number
  /** What the relative could still spend right after it. */
  left: number
}

/** The latest quota of a relative, open or over. Fen and ms. `granted − used = left`; `left` is `returned` once it is over. */
export interface Quota {
  granted: number
  used: number
  left: number
  /** When it was granted first. */
  since: number
  /** Oldest first. */
  uses: QuotaUse[]
  /** Bills of the relative that have not posted: part of `left`, and taken from it when they do. */
  pending: number
  /** Decided to end, and waiting for those bills. Null while it is not. */
  endsAt: number | null
  /** When it ended; null while it is open. */
  endedAt: number | null
}

/** A relative's quota on an account, read off its entries; null where nothing was ever granted. */
export function quotaOf({ posted, pending }: Pick<AccountView, 'posted' | 'pending'>, memberId: string): Quota | null {
  const quota = postedQuota(posted, memberId)
  if (quota?.endedAt !== null) return quota
  for (const { kind, amount, postedAt, member } of pending) {
    if (member?.memberId !== memberId) continue
    if (kind === 'mutual-aid') quota.pending -= amount
    if (kind === 'grant-return') quota.endsAt = postedAt
  }
  return quota
}

/** Whether more can be paid out of it: it is open, and nobody has ended it. */
export const isOpen = (quota: Quota | null): quota is Quota => quota?.endedAt === null && quota.endsAt === null

function postedQuota(posted: readonly LedgerEntry[], memberId: string): Quota | null {
  let quota: Quota | null = null
  let before: number | undefined
  for (const entry of posted) {
    const left = entry.after.grants[memberId]
    if (left !== before) quota = after(quota, entry, before, left)
    before = left
  }
  return quota
}

function after(quota: Quota | null, entry: LedgerEntry, before: number | undefined, left: number | undefined): Quota | null {
  if (left !== undefined && (before === undefined || !quota))
    return { granted: left, used: 0, left, since: entry.occurredAt, uses: [], pending: 0, endsAt: null, endedAt: null }
  if (!quota || before === undefined) return quota
  if (left === undefined) return { ...quota, endedAt: entry.postedAt }
  const change = left - before
  if (entry.kind === 'grant' || entry.kind === 'grant-return') return { ...quota, granted: quota.granted + change, left }
  return { ...quota, used: quota.used - change, left, uses: quota.uses.concat({ entry, amount: change, left }) }
}
