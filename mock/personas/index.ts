import { DEMO_CREDENTIALS, type DemoCredentials } from './credentials.demo'
import { colleagueRecords } from './colleagues'
import { employee, employeeRecord } from './employee'
import { relativeRecords } from './relatives'
import { newcomer, otherRecords, others } from './others'
import { populationCredentials, populationRecord, recordIdOfNumber } from '../population'
import { indexOf } from '../population/ids'
import { memoizeRecent } from '../ledger/recent'
import type { InsuranceRecord, Persona } from './types'

const people = { newcomer, employee, ...others }

export type PersonaId = keyof typeof people

export const PERSONAS: Readonly<Record<PersonaId, Persona>> = people

/** In the order the preview lists them. */
export const PERSONA_IDS = Object.keys(people) as readonly PersonaId[] // its own keys, and no others

export const RECORDS: readonly InsuranceRecord[] = [employeeRecord, ...otherRecords, ...relativeRecords, ...colleagueRecords]

/** Records of the population that are cached; others are computed again. */
const AT_HAND = 500
const somebody = memoizeRecent(AT_HAND, populationRecord)

/**
 * A persona's record, or one of the population; the same object while it is cached.
 * @throws RangeError for an id nobody has: an error in the sample data or in stored state
 */
export function recordOf(recordId: string): InsuranceRecord {
  for (const record of RECORDS) if (record.recordId === recordId) return record
  return somebody(recordId)
}

/** @throws RangeError for an id nobody has */
export const credentialsOf = (recordId: string): DemoCredentials => DEMO_CREDENTIALS[recordId] ?? populationCredentials(recordId)

/** @returns the record a number names at a place, or null */
export function findRecord(admdvs: string, numberType: 'ssn' | 'ssc', number: string): InsuranceRecord | null {
  for (const record of RECORDS) if (record.admdvs === admdvs && credentialsOf(record.recordId)[numberType] === number) return record
  const recordId = recordIdOfNumber(numberType, number)
  const record = recordId === null ? null : recordOf(recordId)
  return record?.admdvs === admdvs ? record : null
}

/** All records of a record's owner: a person may be insured at several places. */
export function recordsOfPerson(recordId: string): string[] {
  // People of the population are insured at one place each.
  if (indexOf(recordId) !== null) return [recordId]
  const { ssn } = credentialsOf(recordId)
  return RECORDS.filter((record) => credentialsOf(record.recordId).ssn === ssn).map((record) => record.recordId)
}
