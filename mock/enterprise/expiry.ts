import { WORK_PURPOSES, type WorkPurpose } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import type { Insurer } from '../call'
import type { EmployerDocument, StoredBatch } from '../storage/documents'
import type { Company, Request } from './company'
import { consentsOf, stateOf } from './consents'
import { publish } from './publish'
import { isDone, MARK } from './rows'
import { SCOPES } from './rules'

/** Places of the roster whose consent to a request came to its end. */
async function endedFor(call: Insurer, company: Company, request: Request): Promise<Set<number>> {
  const consents = await consentsOf(call, company, request)
  return new Set(consents.filter((consent) => stateOf(consent, request, call.now) === 'expired').map(({ position }) => position))
}

/** Deletes what a batch holds of people whose consents ended. @returns whether there was anything */
function deleteEnded(batch: StoredBatch, bands: ReadonlySet<number>, accounts: ReadonlySet<number>): boolean {
  const [results, checks] = [batch.results, batch.accounts]
  batch.accounts = Array.from(checks, (mark, position) => (accounts.has(position) ? '-' : mark)).join('')
  batch.results = Array.from(results, (mark, position) => {
    if (!bands.has(position) || !isDone(mark)) return mark
    return batch.accounts[position] === '-' ? MARK.expired : MARK.plain
  }).join('')
  return batch.results !== results || batch.accounts !== checks
}

async function endOf(call: Insurer, company: Company, employer: EmployerDocument, purpose: WorkPurpose): Promise<void> {
  const scopes = SCOPES[purpose]
  const [first, ...others] = await Promise.all(scopes.map((scope) => endedFor(call, company, { purpose, scope })))
  // Without bands the first scope is the account's, and a result is what came of it.
  const bands = first ?? new Set<number>()
  const accounts = others[0] ?? bands
  if (bands.size + accounts.size === 0) return
  for (const batchId of employer.batches) {
    const batch = await call.tx.batch.get(batchId)
    if (batch?.purpose !== purpose || !deleteEnded(batch, bands, accounts)) continue
    if (employer.analysis?.batchId === batchId) publish(company, employer, batchId, batch)
  }
}

/**
 * With the last day of a consent its results end, too: they were for its purpose and its time. Once a day is enough, as consents end
 * with a day.
 */
export async function endConsents(call: Insurer, company: Company, employer: EmployerDocument): Promise<void> {
  const today = toDate(call.now)
  if (employer.endedOn === today) return
  employer.endedOn = today
  for (const purpose of WORK_PURPOSES) await endOf(call, company, employer, purpose)
}
