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

/** @throws RangeError for an id no persona has: an error in the sample data or in stored state */
export function recordOf(recordId: string): InsuranceRecord {
  for (const record of RECORDS) if (record.recordId === recordId) return record
  throw new RangeError(`no record ${recordId}`)
}

export function credentialsOf(recordId: string): DemoCredentials {
  const known = DEMO_CREDENTIALS[recordId]
  if (!known) throw new RangeError(`no credentials for ${recordId}`)
  return known
}

/** @returns the record a number names at a place, or null */
export function findRecord(admdvs: string, numberType: 'ssn' | 'ssc', number: string): InsuranceRecord | null {
  for (const record of RECORDS) if (record.admdvs === admdvs && credentialsOf(record.recordId)[numberType] === number) return record
  return null
}

/** Somebody may be insured at several places. @returns every record of the person one is of */
export function recordsOfPerson(recordId: string): string[] {
  const { ssn } = credentialsOf(recordId)
  return RECORDS.filter((record) => credentialsOf(record.recordId).ssn === ssn).map((record) => record.recordId)
}
