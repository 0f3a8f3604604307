import type { Batch, OutputOf, WorkPurpose } from '@/contract'
import { WORK_PURPOSES } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import type { Call } from '../call'
import { fail } from '../domain-error'
import { analysisOf } from '../enterprise/analysis'
import { auditPage, entriesOf, note } from '../enterprise/audit'
import { batchModel } from '../enterprise/batch-model'
import { cancelBatch, retryBatch, startBatch } from '../enterprise/batches'
import type { Company } from '../enterprise/company'
import { ask, countsOf, remind } from '../enterprise/consents'
import { contributionsOf } from '../enterprise/contributions'
import { openEmployer } from '../enterprise/employer'
import { beginDownload, createExport, exportPart, previewExport } from '../enterprise/exports'
import { fileChecks, issuePage } from '../enterprise/issues'
import { companyInHand, enterEmployer, officerMasked, officerRecord } from '../enterprise/officer'
import { rowPage } from '../enterprise/row-page'
import { tellEmployees } from '../enterprise/tell'
import { ANSWER_DAYS, PAUSE_DAYS, SCOPES, untilOf } from '../enterprise/rules'
import type { EmployerDocument, StoredBatch } from '../storage/documents'
import type { Handlers } from './types'

interface Office {
  company: Company
  employer: EmployerDocument
}

/** The employer in hand. */
async function officeOf(call: Call): Promise<Office> {
  const company = companyInHand(call)
  return { company, employer: await openEmployer(call, company) }
}

/** A batch of this employer's. @throws DomainError DATA-404 */
async function batchIn({ tx }: Call, { company, employer }: Office, batchId: string): Promise<StoredBatch> {
  const found = employer.batches.includes(batchId) ? await tx.batch.get(batchId) : null
  return found?.employerId === company.employerId ? found : fail('DATA-404')
}

async function purposeModel(
  call: Call,
  company: Company,
  purpose: WorkPurpose,
): Promise<OutputOf<'employer.workforce'>['purposes'][number]> {
  const { granted, waiting, refused, notAsked, askable, remindable, remindAt, until } = await countsOf(call, company, purpose)
  return {
    ...{ purpose, scopes: SCOPES[purpose].slice(), until: until ?? untilOf(purpose, call.now), granted, waiting, refused, notAsked },
    ...{ answerDays: ANSWER_DAYS, pauseDays: PAUSE_DAYS, askable },
    remind: { count: remindable, againAt: remindable === 0 && remindAt !== null ? toIso(remindAt) : null },
  }
}

/** The last batch that was begun by now: a clock that was set back has none of the days after it. */
async function latestBatch({ tx, now }: Call, { batches }: EmployerDocument): Promise<Batch | null> {
  for (const batchId of batches.slice().reverse()) {
    const batch = await tx.batch.get(batchId)
    if (batch && batch.startedAt <= now) return batchModel(batch, batchId, now)
  }
  return null
}

async function workforceModel(call: Call, { company, employer }: Office): Promise<OutputOf<'employer.workforce'>> {
  const purposes: OutputOf<'employer.workforce'>['purposes'] = []
  for (const purpose of WORK_PURPOSES) purposes.push(await purposeModel(call, company, purpose))
  return { purposes, latest: await latestBatch(call, employer) }
}

export const employerHandlers = {
  'employer.enter': (_input, call) => enterEmployer(call),
  'employer.audit': async ({ filter, cursor }, call) => {
    const { company, employer } = await officeOf(call)
    const entries = await entriesOf(call, company, employer)
    return auditPage(
      entries.filter(({ at }) => at <= call.now),
      filter,
      cursor,
    )
  },
  'employer.contributions': async (_input, call) => {
    const { company, employer } = await officeOf(call)
    return contributionsOf(call, company, employer)
  },
  'employer.issues': async (input, call) => {
    const { company, employer } = await officeOf(call)
    return issuePage(call, company, employer, input)
  },
  'employer.check': async (input, call) => {
    const { company, employer } = await officeOf(call)
    await fileChecks(call, company, employer, input)
    return issuePage(call, company, employer, {})
  },
  'employer.workforce': async (_input, call) => workforceModel(call, await officeOf(call)),
  'employer.ask': async ({ purpose }, call) => {
    const office = await officeOf(call)
    const asked = await ask(call, office.company, purpose)
    await tellEmployees(call, office.company, asked, { about: 'asked', purpose })
    const { length: count } = asked
    const about = { at: call.now, count, purpose, officerMasked: officerMasked(call) }
    if (count > 0) await note(call, office.company, office.employer, { kind: 'asked', ...about })
    return workforceModel(call, office)
  },
  'employer.remind': async ({ purpose }, call) => {
    const office = await officeOf(call)
    const reminded = await remind(call, office.company, purpose)
    await tellEmployees(call, office.company, reminded, { about: 'reminded', purpose })
    const { length: count } = reminded
    const about = { at: call.now, count, purpose, officerMasked: officerMasked(call) }
    if (count > 0) await note(call, office.company, office.employer, { kind: 'reminded', ...about })
    return workforceModel(call, office)
  },
  'employer.analysis': async (_input, call) => {
    const { company, employer } = await officeOf(call)
    return analysisOf(call, company, employer)
  },
  'employer.start-batch': async ({ purpose }, call) => {
    const office = await officeOf(call)
    const { company, employer } = office
    const batchId =
      (await startBatch(call, company, employer, { purpose, officerMasked: officerMasked(call), officer: officerRecord(call) })) ??
      fail('DATA-404')
    return batchModel(await batchIn(call, office, batchId), batchId, call.now)
  },
  'employer.batch': async ({ batchId }, call) => batchModel(await batchIn(call, await officeOf(call), batchId), batchId, call.now),
  'employer.batch-rows': async ({ batchId, ...wanted }, call) => {
    const office = await officeOf(call)
    return rowPage(call, office.company, await batchIn(call, office, batchId), wanted)
  },
  'employer.cancel-batch': async ({ batchId }, call) => {
    const office = await officeOf(call)
    const batch = await batchIn(call, office, batchId)
    await cancelBatch(call, office.company, office.employer, batch, batchId)
    return batchModel(batch, batchId, call.now)
  },
  'employer.retry-batch': async ({ batchId }, call) => {
    const office = await officeOf(call)
    const batch = await batchIn(call, office, batchId)
    await retryBatch(call, office.company, office.employer, batch, batchId)
    return batchModel(batch, batchId, call.now)
  },
  'employer.export-preview': async ({ purpose }, call) => {
    const { company, employer } = await officeOf(call)
    return previewExport(call, company, employer, purpose)
  },
  'employer.export': async (input, call) => {
    const { company, employer } = await officeOf(call)
    return createExport(call, company, employer, input)
  },
  'employer.download': async ({ exportId }, call) => {
    const { company, employer } = await officeOf(call)
    return beginDownload(call, company, employer, exportId)
  },
  'employer.export-page': async (input, call) => exportPart(call, (await officeOf(call)).company, input),
} satisfies Partial<Handlers>
