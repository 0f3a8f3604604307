import type { Insurer } from '../call'
import type { User } from '../storage/documents'
import { advanceBatch, planNext, underWayOf } from './batches'
import { companyOf } from './companies'
import { openEmployer } from './employer'
import { officeOf } from './officer'

/** Rows of one run: a unit of work stays short, so that another process takes over soon. */
const ROWS = 60
/** Rows before one call at most, so that none takes long on a phone. */
const ROWS_AT_ONCE = 120

/** A job of the server's: works off the rows of a batch that are due, and plans the next run. */
export async function workBatch(call: Insurer, batchId: string): Promise<void> {
  const batch = await call.tx.batch.get(batchId)
  if (!batch) return
  const company = companyOf(batch.employerId)
  await advanceBatch(call, company, await openEmployer(call, company), batchId, ROWS)
  planNext(call, batch, batchId)
}

/** Where no worker runs, as on a phone: works off what is due of an officer's batches, before the officer's call. */
export async function workBeforeCall(call: Insurer, user: User): Promise<void> {
  const office = officeOf(user)
  if (!office) return
  const company = companyOf(office.employerId)
  const employer = await openEmployer(call, company)
  for (const batchId of underWayOf(employer)) await advanceBatch(call, company, employer, batchId, ROWS_AT_ONCE)
}

/** Plans the batches under way anew, because the clock was moved. */
export async function replanBatches(call: Insurer): Promise<void> {
  for (const employerId of await call.tx.employer.ids()) {
    const employer = await call.tx.employer.get(employerId)
    for (const batchId of employer ? underWayOf(employer) : []) {
      const batch = await call.tx.batch.get(batchId)
      if (batch) planNext(call, batch, batchId)
    }
  }
}
