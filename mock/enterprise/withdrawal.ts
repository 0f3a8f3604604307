import { WORK_PURPOSES, type WorkPurpose } from '@/contract'
import { logEvent } from '../access/security-log'
import { userOf, type Call, type Insurer } from '../call'
import { fail } from '../domain-error'
import type { EmployerDocument } from '../storage/documents'
import { note } from './audit'
import { hasBit } from './bits'
import type { Company } from './company'
import { consentOf, countsOf, decide, requestsOf, stateOf } from './consents'
import { openEmployer } from './employer'
import { postOf, type Post } from './post'
import { publish } from './publish'
import { MARK, setRow } from './rows'
import { forgetEnd, tellToDelete } from './tell'

type Granted = Record<WorkPurpose, number>

/** How many employees consent to each purpose. */
export async function grantedBy(call: Insurer, company: Company): Promise<Granted> {
  const found: Granted = { 'supplementary-plan': 0, 'contribution-check': 0 }
  for (const purpose of WORK_PURPOSES) found[purpose] = (await countsOf(call, company, purpose)).granted
  return found
}

/** Notes that this number changed; never whose answer it was. */
export async function noteChange(
  call: Insurer,
  company: Company,
  employer: EmployerDocument,
  kind: 'granted' | 'withdrawn',
  purpose: WorkPurpose,
  before: number,
  after: number,
): Promise<void> {
  if (before !== after) await note(call, company, employer, { at: call.now, kind, purpose, count: Math.abs(after - before), before, after })
}

/** Takes an employee's consents to a purpose back: rows under way stop, and results are deleted. @returns whether there was anything */
export async function withdrawAt(call: Insurer, post: Post, purpose: WorkPurpose): Promise<boolean> {
  const { company } = post
  const employer = await openEmployer(call, company)
  const before = (await countsOf(call, company, purpose)).granted
  if (!(await takeBack(call, post, purpose))) return false
  await forgetEnd(call, post, purpose)
  for (const batchId of employer.batches) await deleteResult(call, post, employer, batchId, purpose)
  await askToDelete(call, post, employer, purpose)
  await noteChange(call, company, employer, 'withdrawn', purpose, before, (await countsOf(call, company, purpose)).granted)
  return true
}

async function takeBack(call: Insurer, { company, position }: Post, purpose: WorkPurpose): Promise<boolean> {
  let any = false
  for (const request of requestsOf(purpose)) {
    const consent = await consentOf(call, company, request, position)
    if (stateOf(consent, request, call.now) !== 'granted') continue
    decide(consent, 'w', call.now)
    any = true
  }
  return any
}

/** Deletes a row of a batch; a distribution that held it is decided on anew. */
async function deleteResult(
  { tx }: Insurer,
  { company, position }: Post,
  employer: EmployerDocument,
  batchId: string,
  purpose: WorkPurpose,
): Promise<void> {
  const batch = await tx.batch.get(batchId)
  if (batch?.purpose !== purpose || batch.results[position] === MARK.absent) return
  // A row whose turn has not come takes its time all the same.
  if (batch.results[position] === MARK.left) batch.processed += 1
  setRow(batch, position, MARK.withdrawn)
  if (employer.analysis?.batchId === batchId) publish(company, employer, batchId, batch)
}

/** What was exported cannot be taken back: whoever exported it is asked to delete the files that hold the row. */
async function askToDelete(call: Insurer, { company, position }: Post, { exports }: EmployerDocument, purpose: WorkPurpose): Promise<void> {
  const filesOf = new Map<string, string[]>()
  for (const exportId of exports) {
    const known = await call.tx.exported.get(exportId)
    if (known?.purpose !== purpose || known.officer === null || !hasBit(known.members, position)) continue
    filesOf.set(known.officer, [...(filesOf.get(known.officer) ?? []), exportId])
  }
  for (const [officer, files] of filesOf) await tellToDelete(call, company, officer, files)
}

/**
 * Everything the caller consented to ends with the account. An employer's side that nobody has opened holds no results to delete; it
 * notes the withdrawal when it is opened (`noteUnopened`).
 */
export async function withdrawAll(call: Call): Promise<void> {
  const post = postOf(call)
  if (!post) return
  const opened = (await call.tx.employer.get(post.company.employerId)) !== null
  for (const purpose of WORK_PURPOSES) await (opened ? withdrawAt(call, post, purpose) : takeBack(call, post, purpose))
}

/** The caller takes consents to a purpose back. @throws DomainError DATA-404 without any */
export async function withdraw(call: Call, purpose: WorkPurpose): Promise<void> {
  const post = postOf(call) ?? fail('DATA-404')
  if (!(await withdrawAt(call, post, purpose))) return fail('DATA-404')
  await logEvent(call, userOf(call).userId, 'consent-withdrawn')
}
