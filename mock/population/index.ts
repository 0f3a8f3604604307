import type { InsuranceRecord } from '../personas/types'
import { indexOf, recordIdAt } from './ids'
import { indexOfNumber, passwordOf, phoneOf, sscOf, ssnOf } from './numbers'
import { personAt } from './person'

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
