import type { Insurer } from '../call'
import { advanceBatch, planNext } from './batches'
import { companyOf } from './companies'
import { openEmployer } from './employer'

/** Rows of one run: a unit of work stays short, so that another process takes over soon. */
const ROWS = 60

/** A job of the server's: works off the rows of a batch that are due, and plans the next run. */
export async function workBatch(call: Insurer, batchId: string): Promise<void> {
  const batch = await call.tx.batch.get(batchId)
  if (!batch) return
  const company = companyOf(batch.employerId)
  await advanceBatch(call, company, await openEmployer(call, company), batchId, ROWS)
  planNext(call, batch, batchId)
}
