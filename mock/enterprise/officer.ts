import type { OutputOf } from '@/contract'
import { HOUR } from '@/contract'
import { maskName } from '@/domain/mask'
import { callerOf, userOf, type Call } from '../call'
import { fail } from '../domain-error'
import { openSession } from '../access/users'
import { recordOf } from '../personas'
import type { User } from '../storage/documents'
import { companyOf } from './companies'
import type { Company, Office } from './company'

/** ms that a session of the employer's side lasts. */
const OFFICER_MS = 2 * HOUR

/** What a user may do for an employer; null for nobody's officer. */
export const officeOf = ({ offices }: Pick<User, 'offices'>): Office | null => offices[0] ?? null

/** The employer that the caller acts for. @throws DomainError AUTH-403 (wrong-role) for nobody's officer */
export function companyInHand(call: Call): Company {
  const office = officeOf(userOf(call))
  return office ? companyOf(office.employerId) : fail('AUTH-403', { cause: 'wrong-role' })
}

/** The officer's own insured record; null for one who has not bound it. */
export const officerRecord = (call: Call): string | null => userOf(call).cards.find(({ relation }) => relation === 'self')?.recordId ?? null

/** The officer as the employer's side and employees see them. */
export function officerMasked(call: Call): string {
  const own = officerRecord(call)
  return own === null ? (userOf(call).phoneMasked ?? '') : maskName(recordOf(own).name)
}

/** Opens a session of the employer's side. @throws DomainError AUTH-403 (wrong-role) for nobody's officer */
export async function enterEmployer(call: Call): Promise<OutputOf<'employer.enter'>> {
  const company = companyInHand(call)
  const { user, device } = callerOf(call)
  const { token, expiresAt } = await openSession(call, user, device, 'officer', OFFICER_MS)
  const rights = officeOf(user)?.rights.slice() ?? []
  return { token, expiresAt, employerName: company.name, officerNameMasked: officerMasked(call), rights }
}
