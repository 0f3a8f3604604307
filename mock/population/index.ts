import { momentOf } from '../ledger/calendar'
import type { InsuranceRecord } from '../personas/types'
import type { RecordDocument } from '../storage/documents'
import { indexOfNumber, passwordOf, phoneOf, sscOf, ssnOf } from './numbers'
import { personAt } from './person'
import { POPULATION } from './space'
import { standingKindOf } from './standing'
import { troubleOf } from './trouble'

/** A record's id carries the index: `p-` and its digits in base 36. */
export const recordIdAt = (index: number): string => `p-${index.toString(36)}`

/** @returns the index a record's id carries; null for any other id */
export function indexOf(recordId: string): number | null {
  const index = /^p-[0-9a-z]{1,5}$/.test(recordId) ? Number.parseInt(recordId.slice(2), 36) : POPULATION
  return index < POPULATION && recordIdAt(index) === recordId ? index : null
}

/** @throws RangeError for an id that is nobody's */
function known(recordId: string): number {
  const index = indexOf(recordId)
  if (index === null) throw new RangeError(`no record ${recordId}`)
  return index
}

/** The same person each time, as a new object. @throws RangeError for an id that is nobody's */
export const populationRecord = (recordId: string): InsuranceRecord => personAt(known(recordId), recordId)

/** What opens a record, by published rules. */
export interface PopulationCredentials {
  ssn: string
  ssc: string
  password: string
  /** The phone the insurer has on file. */
  phone: string
}

/** @throws RangeError for an id that is nobody's */
export function populationCredentials(recordId: string): PopulationCredentials {
  const index = known(recordId)
  return { ssn: ssnOf(index), ssc: sscOf(index), password: passwordOf(index), phone: phoneOf(index) }
}

/** @returns the id of whoever has a number; null where nobody does */
export function recordIdOfNumber(numberType: 'ssn' | 'ssc', number: string): string | null {
  const index = indexOfNumber(numberType, number)
  return index === null ? null : recordIdAt(index)
}

const MISSED = ['2026-05', '2026-06']
const FROZEN_SINCE = '2026-07-01'

/** What a record begins with, where it is not nothing: what happened before anybody looked. */
export function initialOf(recordId: string): Partial<RecordDocument> {
  const index = indexOf(recordId)
  const trouble = index === null ? null : troubleOf(index)
  // A lock gets its id when somebody first meets it.
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

function arrearsOf(recordId: string, frozen: boolean): Partial<RecordDocument> {
  if (!frozen) return { arrears: { months: MISSED.slice(), frozenSince: null } }
  const freeze = {
    id: `${recordId}-${FROZEN_SINCE.replace(/-/g, '')}-freeze`,
    at: momentOf(FROZEN_SINCE, '00:00:00'),
    type: 'freeze',
  } as const
  return { arrears: { months: MISSED.slice(), frozenSince: FROZEN_SINCE }, events: [freeze] }
}
