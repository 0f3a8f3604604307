import { WORK_PURPOSES, type WorkPurpose } from '@/contract'
import type { Insurer } from '../call'
import type { EmployerDocument } from '../storage/documents'
import { note } from './audit'
import type { Company } from './company'
import { consentsOf, mainRequest, stateOf } from './consents'

/** Notes the consents that were withdrawn while nobody had opened the employer's side, each with the counts of its moment. */
export async function noteUnopened(call: Insurer, company: Company, employer: EmployerDocument): Promise<void> {
  for (const purpose of WORK_PURPOSES) await notePurpose(call, company, employer, purpose)
}

async function notePurpose(call: Insurer, company: Company, employer: EmployerDocument, purpose: WorkPurpose): Promise<void> {
  const request = mainRequest(purpose)
  const consents = await consentsOf(call, company, request)
  const ends = consents
    .filter(({ page, index }) => page.marks[index] === 'w')
    .map(({ page, index }) => page.decidedAt[index] ?? 0)
    .sort((a, b) => a - b)
  for (const [index, at] of ends.entries()) {
    // Whoever withdrew later still consented then.
    const after = consents.filter((consent) => stateOf(consent, request, at) === 'granted').length + (ends.length - 1 - index)
    await note(call, company, employer, { at, kind: 'withdrawn', purpose, count: 1, before: after + 1, after })
  }
}
