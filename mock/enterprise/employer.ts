import { toDate } from '@/domain/beijing-time'
import { HOUR, type WorkPurpose } from '@/contract'
import type { Insurer } from '../call'
import type { EmployerDocument, StoredBatch } from '../storage/documents'
import { note } from './audit'
import { newBatch } from './new-batch'
import { bitsOf } from './bits'
import type { Company, Past } from './company'
import { compare } from './contributions'
import { endConsents } from './expiry'
import { publish } from './publish'
import { answerRow, isDone, MARK, setRow } from './rows'
import { EXPORT_HOURS } from './rules'
import { noteUnopened } from './unopened'

/** An employer's document. What it did before the demonstration begins is worked out when it is first opened. */
export async function openEmployer(call: Insurer, company: Company): Promise<EmployerDocument> {
  const { employerId } = company
  const known = await call.tx.employer.get(employerId)
  if (known) {
    await endConsents(call, company, known)
    return known
  }
  const employer = await call.tx.employer.open(employerId, {})
  const past = company.past.filter(({ at }) => at <= call.now)
  const batches = await pastBatches(call, company, past)
  for (const one of past) await happened(call, company, employer, one, batches)
  await noteUnopened(call, company, employer)
  await compare(call, company, employer)
  await endConsents(call, company, employer)
  return employer
}

type PastBatch = Extract<Past, { kind: 'batch' }>

async function happened(
  call: Insurer,
  company: Company,
  employer: EmployerDocument,
  past: Past,
  batches: ReadonlyMap<Past, StoredBatch>,
): Promise<void> {
  const { officerMasked } = company
  const { at, purpose } = past
  switch (past.kind) {
    case 'asked':
      return note(call, company, employer, { kind: 'asked', at, purpose, officerMasked, count: past.count })
    case 'granted':
      return note(call, company, employer, { kind: 'granted', at, purpose, count: 1, before: past.before, after: past.after })
    case 'batch':
      return keepBatch(call, company, employer, past, batches.get(past))
    case 'export':
      return pastExport(call, company, employer, { at, purpose })
  }
}

/** Batches of the past: the ledger answers as of then, for those who consented then and have not withdrawn. */
async function pastBatches(call: Insurer, company: Company, past: readonly Past[]): Promise<Map<Past, StoredBatch>> {
  const { officerMasked } = company
  const batches = new Map<Past, StoredBatch>()
  // The latest first: the ledger settles each history once, to the last moment that is asked for.
  const begun = past.filter((one): one is PastBatch => one.kind === 'batch').reverse()
  for (const one of begun) {
    const batch = await newBatch(call, company, one.purpose, { at: one.at, officerMasked })
    if (batch) batches.set(one, { ...batch, finishedAt: one.finishedAt })
  }
  for (let position = 0; position < company.size; position += 1)
    for (const one of begun) {
      const batch = batches.get(one)
      if (batch?.results[position] !== MARK.left) continue
      const { mark, account } = await answerRow(call, company, position, one.purpose, one.finishedAt)
      setRow(batch, position, mark, account)
    }
  return batches
}

async function keepBatch(
  call: Insurer,
  company: Company,
  employer: EmployerDocument,
  { at, finishedAt, purpose }: PastBatch,
  batch: StoredBatch | undefined,
): Promise<void> {
  if (!batch) return
  const { officerMasked } = company
  const batchId = `past-${toDate(at)}`
  await call.tx.batch.put(batchId, batch)
  employer.batches.push(batchId)
  const count = membersOf(batch)
  await note(call, company, employer, { kind: 'batch', at: finishedAt, purpose, officerMasked, count, succeeded: count, about: batchId })
  publish(company, employer, batchId, batch)
}

const membersOf = ({ results }: StoredBatch): number => Array.from(results).filter((mark) => mark !== MARK.absent).length

/** An export of the batch before it; it can no longer be fetched. */
async function pastExport(
  call: Insurer,
  company: Company,
  employer: EmployerDocument,
  past: { at: number; purpose: WorkPurpose },
): Promise<void> {
  const { at, purpose } = past
  const { officerMasked, officer } = company
  const batchId = employer.batches[employer.batches.length - 1]
  const batch = batchId === undefined ? null : await call.tx.batch.get(batchId)
  if (batchId === undefined || !batch) return
  const exportId = `EX-${toDate(at).replace(/-/g, '')}-01`
  const rows = Array.from(batch.results).filter(isDone).length
  const members = bitsOf(company.size, (position) => isDone(batch.results[position]))
  await call.tx.exported.put(exportId, {
    ...{ employerId: company.employerId, batchId, purpose, officerMasked, createdAt: at, expiresAt: at + EXPORT_HOURS * HOUR },
    ...{ officer, members, rows, downloadsLeft: 2, tickets: [], keepUntil: null },
  })
  employer.exports.push(exportId)
  await note(call, company, employer, { kind: 'export', at, purpose, officerMasked, count: rows, about: exportId })
}
