import { toMs } from '@/domain/beijing-time'
import { billArrival } from '../ledger/generate'
import type { FeeItem, LedgerEvent, Member, VisitKind } from '../ledger/types'
import { institutionOf } from '../reference/institutions'

interface ScriptedVisit {
  at: string
  kind: VisitKind
  institutionId: string
  note?: string
  items: readonly FeeItem[]
  member?: Member
}

/** A scripted visit; `at` is Beijing time without offset, `2026-07-06T10:36:12`. */
export function scriptedVisit(recordId: string, visit: ScriptedVisit): LedgerEvent {
  const at = toMs(`${visit.at}+08:00`)
  return {
    id: `${recordId}-${visit.at.slice(0, 10).replace(/-/g, '')}-t${visit.at.slice(11, 13)}`,
    at,
    type: 'visit',
    postedAt: billArrival(institutionOf(visit.institutionId), at),
    visit: {
      kind: visit.kind,
      institutionId: visit.institutionId,
      note: visit.note ?? null,
      items: visit.items,
      member: visit.member ?? null,
    },
  }
}

const yuanToFen = (yuan: number): number => Math.round(yuan * 100)

/** A line wholly within scope unless told otherwise (yuan, as written on a bill). */
export const line = (
  name: string,
  category: FeeItem['category'],
  amount: number,
  more: { level?: FeeItem['level']; cnt?: number; preselfpay?: number; ownpay?: number; overlimit?: number } = {},
): FeeItem => ({
  name,
  category,
  cnt: more.cnt ?? 1,
  amount: yuanToFen(amount),
  level: more.level ?? '1',
  preselfpay: yuanToFen(more.preselfpay ?? 0),
  ownpay: yuanToFen(more.ownpay ?? 0),
  overlimit: yuanToFen(more.overlimit ?? 0),
})
