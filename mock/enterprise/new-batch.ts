import type { WorkPurpose } from '@/contract'
import type { Insurer } from '../call'
import { recordOf } from '../personas'
import { cityName } from '../reference/places'
import type { StoredBatch } from '../storage/documents'
import type { Company } from './company'
import { consentsOf, mainRequest, stateOf } from './consents'
import { MARK } from './rows'

/** Places that are told apart while a batch runs; all others are one. */
const CITIES = 2
const ELSEWHERE = '其他'

/** Where everybody of a roster is insured: the most frequent places by name, the rest together. */
function placesOf(company: Company, members: ReadonlySet<number>): Pick<StoredBatch, 'cities' | 'where'> {
  const cityAt: string[] = []
  const counts = new Map<string, number>()
  members.forEach((position) => {
    const { recordId } = company.employeeAt(position)
    const city = recordId === null ? ELSEWHERE : cityName(recordOf(recordId).admdvs)
    cityAt[position] = city
    counts.set(city, (counts.get(city) ?? 0) + 1)
  })
  const named = [...counts.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CITIES)
    .map(([city]) => city)
  const cities = counts.size > named.length ? named.concat(ELSEWHERE) : named
  const indexOf = (city: string | undefined): number => {
    const found = cities.indexOf(city ?? '')
    return found < 0 ? cities.length - 1 : found
  }
  const where = Array.from({ length: company.size }, (_, position) =>
    members.has(position) ? String(indexOf(cityAt[position])) : ' ',
  ).join('')
  return { cities, where }
}

/** A batch for everybody who consents to a purpose at a moment (ms); null where nobody does. */
export async function newBatch(
  call: Insurer,
  company: Company,
  purpose: WorkPurpose,
  { at, officerMasked, officer = null }: { at: number; officerMasked: string; officer?: string | null },
): Promise<StoredBatch | null> {
  const request = mainRequest(purpose)
  const members = new Set<number>()
  for (const consent of await consentsOf(call, company, request))
    if (stateOf(consent, request, at) === 'granted') members.add(consent.position)
  if (members.size === 0) return null
  return {
    ...{ employerId: company.employerId, purpose, officerMasked, officer, startedAt: at, from: at, processed: 0, pace: company.pace },
    results: Array.from({ length: company.size }, (_, position) => (members.has(position) ? MARK.left : MARK.absent)).join(''),
    accounts: '-'.repeat(company.size),
    ...placesOf(company, members),
    ...{ throttledUntil: null, cancelledAt: null, finishedAt: null },
  }
}
