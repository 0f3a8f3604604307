import { toMs } from '@/domain/beijing-time'
import type { Insurer } from '../call'
import { advanceBatch, addBatch, planNext } from '../enterprise/batches'
import { newBatch } from '../enterprise/new-batch'
import { companyOf } from '../enterprise/companies'
import type { EmployerSeed } from '../enterprise/company'
import { consentOf, markAsked, markUnasked, requestsOf } from '../enterprise/consents'
import { openEmployer } from '../enterprise/employer'
import { withdrawAt } from '../enterprise/withdrawal'

const EMPLOYER = 'yuanshan'
const PURPOSE = 'supplementary-plan'
/** When those who are to answer were asked. */
const ASKED_AT = '2026-07-08T09:30:00+08:00'

/** Lets it happen through the same functions as in the app, each at its own time. */
export async function seedEmployer(context: Insurer, { batchAt, withdrawn, asked = [] }: EmployerSeed): Promise<void> {
  const company = companyOf(EMPLOYER)
  for (const position of asked)
    for (const purpose of [PURPOSE, 'contribution-check'] as const)
      for (const request of requestsOf(purpose)) {
        // As everybody on the reference screen: the band for the plan, the account for the check.
        const wanted = (purpose === PURPOSE) === (request.scope === 'band')
        const consent = await consentOf(context, company, request, position)
        if (wanted) markAsked(consent, toMs(ASKED_AT))
        else markUnasked(consent)
      }
  const employer = await openEmployer(context, company)
  if (batchAt === undefined) return
  const then = { ...context, now: toMs(batchAt) }
  const { officerMasked } = company
  const batch = await newBatch(then, company, PURPOSE, { at: then.now, officerMasked })
  if (!batch) return
  const batchId = `b${context.ids.next('batch', 16)}`
  await addBatch(context, employer, batchId, batch)
  if (withdrawn) await withdrawAt({ ...context, now: toMs(withdrawn.at) }, { company, position: withdrawn.position }, PURPOSE)
  await advanceBatch(context, company, employer, batchId, company.size)
  planNext(context, batch, batchId)
}
