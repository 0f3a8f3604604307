import { HOUR, MINUTE, type ExportPreview, type OutputOf, type WorkExport, type WorkPurpose } from '@/contract'
import { toClock, toDate, toIso } from '@/domain/beijing-time'
import { csvOf } from '@/domain/csv'
import { maskName } from '@/domain/mask'
import type { Call, Insurer } from '../call'
import { fail } from '../domain-error'
import { redeemStepUpToken } from '../access/step-up-tokens'
import { EXPORT_TEXTS as TEXTS } from '../reference/texts'
import type { EmployerDocument, StoredBatch, StoredExport } from '../storage/documents'
import { note } from './audit'
import { bitsOf, hasBit } from './bits'
import type { Company } from './company'
import { officerMasked, officerRecord } from './officer'
import { bandOf, isDone } from './rows'
import { EXPORT_DOWNLOADS, EXPORT_HOURS, SCOPES } from './rules'
import { maskStaffNo } from './staff'

/** Masked name and staff number, band, account; the number of the file stands behind them. */
const COLUMNS = 4
/** Places of a roster in one part of a download. */
const PART = 500
/** Rows shown before an export. */
const PREVIEWED = 3
/** Exports listed. */
const LISTED = 20
/** ms within which a download has to be through. */
const DOWNLOAD_MS = 10 * MINUTE
/** So that spreadsheets read UTF-8. */
const BOM = '\uFEFF'

/** What a table says about itself: number, who, when, what for. */
interface Stamp {
  exportId: string
  officer: string
  at: number
  purpose: WorkPurpose
}

const stampLines = ({ exportId, officer, at, purpose }: Stamp): string[][] => [
  [`# ${TEXTS.mark} · ${exportId}`],
  [`# ${officer} · ${toDate(at)} ${toClock(at)} · ${TEXTS.purposes[purpose]}`],
]

/** What stands where somebody has no band: they did not consent to it, or nobody was asked for it. */
const noBand = ({ purpose }: StoredBatch): string => (SCOPES[purpose].includes('band') ? TEXTS.notConsented : TEXTS.notInPurpose)

function rowOf(company: Company, batch: StoredBatch, position: number, exportId: string): string[] {
  const { results, accounts } = batch
  const { name, staffNo } = company.employeeAt(position)
  const band = bandOf(results[position])
  const account = accounts[position]
  return [
    maskName(name),
    maskStaffNo(staffNo),
    band === null ? noBand(batch) : TEXTS.bands[band],
    account === 'n' ? TEXTS.accounts.normal : account === 'x' ? TEXTS.accounts.checking : TEXTS.notConsented,
    exportId,
  ]
}

/** The last finished batch for a purpose. @throws DomainError DATA-404 without one */
async function lastFinished(
  { tx }: Pick<Insurer, 'tx'>,
  { batches }: EmployerDocument,
  purpose: WorkPurpose,
): Promise<{ batchId: string; batch: StoredBatch }> {
  for (const batchId of batches.slice().reverse()) {
    const batch = await tx.batch.get(batchId)
    if (batch?.purpose === purpose && batch.finishedAt !== null && Array.from(batch.results).some(isDone)) return { batchId, batch }
  }
  return fail('DATA-404')
}

/** Number of the next export of a day. */
function nextNumber({ exportSerial, exports }: EmployerDocument, now: number): { exportId: string; last: number } {
  const day = toDate(now).replace(/-/g, '')
  const last = exportSerial.day === day ? exportSerial.last + 1 : 1
  const exportId = `EX-${day}-${String(last).padStart(2, '0')}`
  return exports.includes(exportId) ? nextNumber({ exportSerial: { day, last }, exports } as EmployerDocument, now) : { exportId, last }
}

const exportModel = (exportId: string, { purpose, createdAt, expiresAt, rows, downloadsLeft }: StoredExport): WorkExport => ({
  ...{ exportId, purpose, createdAt: toIso(createdAt), expiresAt: toIso(expiresAt), rows, downloadsLeft },
})

/** What an export would hold now, and the latest ones. @throws DomainError DATA-404 without a finished batch */
export async function previewExport(
  call: Call,
  company: Company,
  employer: EmployerDocument,
  purpose: WorkPurpose,
): Promise<ExportPreview> {
  const { batch } = await lastFinished(call, employer, purpose)
  const { exportId } = nextNumber(employer, call.now)
  const done = Array.from(batch.results).flatMap((mark, position) => (isDone(mark) ? [position] : []))
  const rows = done.slice(0, PREVIEWED).map((position) => rowOf(company, batch, position, exportId))
  const stamp = stampLines({ exportId, officer: officerMasked(call), at: call.now, purpose })
  const exports: WorkExport[] = []
  for (const id of employer.exports.slice(-LISTED).reverse()) {
    const known = await call.tx.exported.get(id)
    if (known?.purpose === purpose) exports.push(exportModel(id, known))
  }
  return { rows: done.length, columns: COLUMNS, lines: csvOf([...stamp, [...TEXTS.header], ...rows]).split('\r\n'), exports }
}

/** Exports the last finished batch, for a proof of the officer. @throws DomainError AUTH-403, DATA-404 */
export async function createExport(
  call: Call,
  company: Company,
  employer: EmployerDocument,
  { purpose, proof }: { purpose: WorkPurpose; proof: string },
): Promise<WorkExport> {
  const { batchId, batch } = await lastFinished(call, employer, purpose)
  await redeemStepUpToken(call, proof, { purpose: 'export' })
  const { exportId, last } = nextNumber(employer, call.now)
  const rows = Array.from(batch.results).filter(isDone).length
  const created: StoredExport = {
    ...{ employerId: company.employerId, batchId, purpose, officerMasked: officerMasked(call), officer: officerRecord(call) },
    ...{
      createdAt: call.now,
      expiresAt: call.now + EXPORT_HOURS * HOUR,
      rows,
      downloadsLeft: EXPORT_DOWNLOADS,
      tickets: [],
      keepUntil: null,
    },
    members: bitsOf(company.size, (position) => isDone(batch.results[position])),
  }
  await call.tx.exported.put(exportId, created)
  employer.exports.push(exportId)
  employer.exportSerial = { day: toDate(call.now).replace(/-/g, ''), last }
  const about = { officerMasked: created.officerMasked, purpose, about: exportId }
  await note(call, company, employer, { at: call.now, kind: 'export', count: rows, ...about })
  return exportModel(exportId, created)
}

/** An export of this employer's. @throws DomainError DATA-404 for another's, or one that is over */
async function exportIn(call: Call, { employerId }: Company, exportId: string): Promise<StoredExport> {
  const found = await call.tx.exported.get(exportId)
  return found?.employerId === employerId && call.now < found.expiresAt ? found : fail('DATA-404')
}

/** Begins one of the downloads of an export. @throws DomainError DATA-404 where none is left */
export async function beginDownload(
  call: Call,
  company: Company,
  employer: EmployerDocument,
  exportId: string,
): Promise<OutputOf<'employer.download'>> {
  const found = await exportIn(call, company, exportId)
  if (found.downloadsLeft <= 0) return fail('DATA-404')
  found.downloadsLeft -= 1
  const ticket = call.ids.next('download')
  const expiresAt = call.now + DOWNLOAD_MS
  found.tickets = found.tickets.filter((one) => call.now < one.expiresAt).concat({ digest: call.crypto.digest(ticket), expiresAt })
  const about = { officerMasked: officerMasked(call), purpose: found.purpose, about: exportId }
  await note(call, company, employer, { at: call.now, kind: 'download', count: found.rows, ...about })
  return { ticket, expiresAt: toIso(expiresAt), export: exportModel(exportId, found) }
}

/** First place of a part. @throws DomainError SRV-BAD for a cursor that none was given out as */
function partFrom(cursor: string | undefined, size: number): number {
  const from = cursor === undefined ? 0 : Number(cursor)
  const given = Number.isInteger(from) && from >= 0 && from % PART === 0 && from <= size
  return given ? from : fail('SRV-BAD', { cause: 'input-invalid', field: 'cursor', expected: 'nextCursor' })
}

/**
 * One part of a download: those who are in the export and have not withdrawn since.
 * @throws DomainError DATA-404 without a ticket that is good
 */
export async function exportPart(
  call: Call,
  company: Company,
  { exportId, ticket, cursor }: { exportId: string; ticket: string; cursor?: string | undefined },
): Promise<OutputOf<'employer.export-page'>> {
  const found = await exportIn(call, company, exportId)
  const digest = call.crypto.digest(ticket)
  if (!found.tickets.some((one) => one.digest === digest && call.now < one.expiresAt)) return fail('DATA-404')
  const batch = (await call.tx.batch.get(found.batchId)) ?? fail('DATA-404')
  const from = partFrom(cursor, company.size)
  const until = Math.min(company.size, from + PART)
  const rows: string[][] = []
  for (let position = from; position < until; position += 1)
    if (hasBit(found.members, position) && isDone(batch.results[position])) rows.push(rowOf(company, batch, position, exportId))
  const last = until === company.size
  const stamp = stampLines({ exportId, officer: found.officerMasked, at: found.createdAt, purpose: found.purpose })
  const head = from === 0 ? [...stamp, [...TEXTS.header]] : []
  const foot = last ? [[`# ${TEXTS.end} · ${TEXTS.mark} · ${exportId}`]] : []
  return { text: (from === 0 ? BOM : '') + textOf([...head, ...rows, ...foot]), nextCursor: last ? null : String(until) }
}

const textOf = (lines: readonly string[][]): string => (lines.length === 0 ? '' : `${csvOf(lines)}\r\n`)
