import type { Settlement } from '@/contract'
import { sumFen } from '@/domain/money'
import { historyOf, viewOf } from '../accounts/account-view'
import type { Insurer } from '../call'
import { leftOf } from '../coverage/left'
import { isOpen, quotaOf } from '../family/quota'
import { familyDocument, memberOf } from '../family/relatives'
import type { LedgerEvent, Member, Visit } from '../ledger/types'
import { feeItem } from '../reference/items'
import { newEventId } from './visit'

/** 家庭共济: what one relative's grant would still pay for somebody. */
export interface SharedQuota {
  /** Record of the giver. */
  giver: string
  /** Whom it was granted to, as the giver's ledger names them. */
  member: Member
  /** Fen. */
  left: number
}

/** What relatives granted to a record and nobody ended, the oldest first; none of accounts that cannot pay now. */
export async function sharedWith(within: Insurer, recordId: string): Promise<SharedQuota[]> {
  const found: (SharedQuota & { since: number })[] = []
  for (const giver of (await familyDocument(within, recordId)).of) {
    const relative = (await familyDocument(within, giver)).relatives.find((known) => known.recordId === recordId)
    if (!relative || (await leftOf(within, giver)) !== null) continue
    const view = viewOf(await historyOf(within, giver), within.now)
    const { position, city } = view
    const quota = quotaOf(view, relative.memberId)
    if (!isOpen(quota) || position.held || (position.frozen && !city.openWhenFrozen)) continue
    const left = quota.left - quota.pending
    if (left > 0) found.push({ giver, member: memberOf({ ...relative, recordId }), left, since: quota.since })
  }
  return found.sort((a, b) => a.since - b.since).map(({ giver, member, left }) => ({ giver, member, left }))
}

export const leftIn = (quotas: readonly SharedQuota[]): number => sumFen(quotas.map(({ left }) => left))

/**
 * What of a bill a shared quota may pay, fen: the part that an account may pay and the own one did not reach. The own account pays first.
 * @param settlement of the bill without any quota
 */
export function leftToShare({ kind }: Pick<Visit, 'kind'>, { cashPayFor }: Settlement): number {
  const { deductible, copay, preselfpay } = cashPayFor
  return deductible + copay + (kind === 'pharmacy' ? preselfpay : 0)
}

/** Divides an amount over quotas, the first one first. */
export function divided(quotas: readonly SharedQuota[], amount: number): { quota: SharedQuota; amount: number }[] {
  let rest = amount
  return quotas.flatMap((quota) => {
    const part = Math.min(rest, quota.left)
    rest -= part
    return part > 0 ? [{ quota, amount: part }] : []
  })
}

/** What a grant pays of a relative's bill, as an event of the giver's account. */
export function quotaEvent(
  history: Parameters<typeof newEventId>[0],
  at: number,
  visit: Visit,
  member: Member,
  amount: number,
): LedgerEvent {
  const { kind, institutionId, note } = visit
  const item = feeItem({ name: '家人账户先付后的余额', category: 'treatment', level: '1', preselfpay: 0 }, amount)
  return { id: newEventId(history), at, type: 'visit', postedAt: at, visit: { kind, institutionId, note, items: [item], member } }
}
