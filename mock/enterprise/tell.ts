import type { WorkNews, WorkPurpose } from '@/contract'
import { beijingAt, toDate, toIso } from '@/domain/beijing-time'
import { addDays } from '@/domain/calendar'
import { evaluateLater } from '../alerts/evaluate'
import { recordDocument, type Insurer } from '../call'
import type { RecordDocument } from '../storage/documents'
import type { Company } from './company'
import { answerBy, ENDING_DAYS, untilOf } from './rules'

/** Messages kept per record, as those about relatives are. */
const KEPT = 50
const REMINDER_CLOCK = '09:00:00'

type Within = Pick<Insurer, 'tx' | 'now' | 'ids'>

interface News {
  about: WorkNews
  employerName: string
  until: string
  files?: string[]
}

function tell(record: RecordDocument, key: string, at: number, news: News): void {
  const body = { kind: 'workplace' as const, ...news, at: toIso(at) }
  record.told = record.told.concat({ key, at, body }).slice(-KEPT)
}

/** Tells whoever has bound a record, now. */
function tellNow(call: Within, record: RecordDocument, key: string, news: News, at = call.now): void {
  tell(record, key, at, news)
  evaluateLater(
    call,
    record.boundBy.map(({ userId }) => userId),
  )
}

/** Tells the officer who began a batch that it is over (ms). */
export async function tellOfficer(call: Within, company: Company, recordId: string, batchId: string, at: number): Promise<void> {
  const news = { about: 'batch' as const, employerName: company.name, until: toDate(at) }
  tellNow(call, await recordDocument(call, recordId), `work-batch-${batchId}`, news, at)
}

/** Asks an officer to delete files, because somebody who is in them withdrew; never who. */
export async function tellToDelete(call: Within, company: Company, recordId: string, files: string[]): Promise<void> {
  const news = { about: 'withdrawn' as const, employerName: company.name, until: toDate(call.now), files }
  tellNow(call, await recordDocument(call, recordId), `work-files-${call.now.toString(36)}-${files.join('-')}`, news)
}

/** Tells employees that they were asked or reminded: those who have bound their card. Everybody else finds it when they come. */
export async function tellEmployees(
  call: Within,
  company: Company,
  positions: readonly number[],
  { about, purpose }: { about: 'asked' | 'reminded'; purpose: WorkPurpose },
): Promise<void> {
  const stored = new Set(await call.tx.record.ids())
  for (const position of positions) {
    const { recordId } = company.employeeAt(position)
    if (recordId === null || !stored.has(recordId)) continue
    const record = await recordDocument(call, recordId)
    if (record.boundBy.length === 0) continue
    const news = { about, employerName: company.name, until: answerBy(call.now) }
    tellNow(call, record, `work-${about}-${purpose}-${call.now.toString(36)}`, news)
  }
}

const endKey = (purpose: WorkPurpose): string => `work-ending-${purpose}`

interface Post {
  company: Company
  position: number
}

/** Plans the message that a consent ends soon; it is never renewed by itself. @param askedAt when it was asked for, ms */
export async function announceEnd(call: Within, { company, position }: Post, purpose: WorkPurpose, askedAt: number): Promise<void> {
  const { recordId } = company.employeeAt(position)
  if (recordId === null) return
  await forgetEnd(call, { company, position }, purpose)
  const until = untilOf(purpose, askedAt)
  const at = Math.max(call.now, beijingAt(addDays(until, 0 - ENDING_DAYS), REMINDER_CLOCK))
  tell(await recordDocument(call, recordId), endKey(purpose), at, { about: 'ending', employerName: company.name, until })
}

/** Takes that message back. */
export async function forgetEnd(call: Within, { company, position }: Post, purpose: WorkPurpose): Promise<void> {
  const { recordId } = company.employeeAt(position)
  if (recordId === null) return
  const record = await recordDocument(call, recordId)
  if (record.told.some(({ key }) => key === endKey(purpose))) record.told = record.told.filter(({ key }) => key !== endKey(purpose))
}
