import type { PersonaId } from '../control-types'
import { DEMO_CREDENTIALS, type DemoCredentials } from './credentials.demo'
import { employee, employeeRecord } from './employee'
import {
  childRecord,
  elsewhereRecords,
  flexible,
  flexibleRecord,
  newcomer,
  parent,
  parentRecord,
  retiree,
  retireeRecord,
  student,
  studentRecord,
  twoCities,
  twoCitiesRecords,
} from './others'
import { populationCredentials, populationRecord, recordIdOfNumber } from '../population'
import { indexOf } from '../population/ids'
import { recent } from '../recent'
import type { InsuranceRecord, Persona } from './types'

export const PERSONAS: Readonly<Record<PersonaId, Persona>> = {
  newcomer,
  employee,
  retiree,
  flexible,
  student,
  'two-cities': twoCities,
  parent,
}

export const PERSONA_IDS: readonly PersonaId[] = ['newcomer', 'employee', 'retiree', 'flexible', 'student', 'two-cities', 'parent']

export const RECORDS: readonly InsuranceRecord[] = [
  employeeRecord,
  retireeRecord,
  flexibleRecord,
  studentRecord,
  ...twoCitiesRecords,
  parentRecord,
  childRecord,
  ...elsewhereRecords,
]

/** People of the population that are kept at hand: they are worked out again when somebody asks later. */
const AT_HAND = 500
const somebody = recent(AT_HAND, populationRecord)

/**
 * A persona's record, or one of the population. The same object as long as it is at hand.
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

/** Somebody may be insured at several places. @returns every record of the person one is of */
export function recordsOfPerson(recordId: string): string[] {
  // In the population everybody is insured at one place.
  if (indexOf(recordId) !== null) return [recordId]
  const { ssn } = credentialsOf(recordId)
  return RECORDS.filter((record) => credentialsOf(record.recordId).ssn === ssn).map((record) => record.recordId)
}
