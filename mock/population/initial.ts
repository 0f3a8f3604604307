import { beijingAt } from '@/domain/beijing-time'
import { UNPOSTED } from '../enterprise/yuanshan'
import type { Arrears } from '../ledger/calendar'
import type { LedgerEvent } from '../ledger/types'
import { indexOf } from './ids'
import { standingKindOf } from './standing'
import { troubleOf } from './trouble'

/** The part of a record's document that its initial state sets. */
export interface Initial {
  events?: LedgerEvent[]
  arrears?: { months: string[]; frozenSince: Arrears['frozenSince'] }
  lock?: { lockId: string; wrong: number; until: null; reported: boolean }
  boundBy?: { userId: string; cardId: string }[]
}

const MISSED = ['2026-05', '2026-06']
const FROZEN_SINCE = '2026-07-01'

/** Initial state of a record; empty for personas and most of the population. */
export function initialOf(recordId: string): Initial {
  const unposted = UNPOSTED[recordId]
  if (unposted !== undefined) return { arrears: { months: [unposted], frozenSince: null } }
  const index = indexOf(recordId)
  const trouble = index === null ? null : troubleOf(index)
  // The lock's id is created when it is first read.
  const lock = { lockId: '', until: null }
  switch (trouble) {
    case 'bound-elsewhere':
      return { boundBy: [{ userId: `holder-of-${recordId}`, cardId: `card-of-${recordId}` }] }
    case 'lock-reported':
      return { lock: { ...lock, wrong: 5, reported: true } }
    case 'four-wrong-tries':
      return { lock: { ...lock, wrong: 4, reported: false } }
    default:
      return index !== null && trouble !== null && standingKindOf(index) === 'employed' ? arrearsOf(recordId, trouble === 'frozen') : {}
  }
}

function arrearsOf(recordId: string, frozen: boolean): Initial {
  if (!frozen) return { arrears: { months: MISSED.slice(), frozenSince: null } }
  const freeze = {
    id: `${recordId}-${FROZEN_SINCE.replace(/-/g, '')}-freeze`,
    at: beijingAt(FROZEN_SINCE),
    type: 'freeze',
  } as const
  return { arrears: { months: MISSED.slice(), frozenSince: FROZEN_SINCE }, events: [freeze] }
}
