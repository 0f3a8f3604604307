import type { WorkLook, WorkPurpose, Workplace, WorkRequest } from '@/contract'
import { WORK_PURPOSES } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskName } from '@/domain/mask'
import { logEvent } from '../access/security-log'
import { userOf, type Call, type Insurer } from '../call'
import { pageOf } from '../directory/paging'
import { fail } from '../domain-error'
import type { EmployerDocument, StoredAuditEntry } from '../storage/documents'
import { entriesOf, note } from './audit'
import { hasBit } from './bits'
import { workplaceOf } from './companies'
import type { Company, Request } from './company'
import { consentOf, countsOf, daysLeft, decide, requestsOf, stateOf, type Consent } from './consents'
import { openEmployer } from './employer'
import { publish } from './publish'
import { bandOf, isDone, MARK, setRow } from './rows'
import { answerBy, PAUSE_DAYS, untilOf } from './rules'
import { announceEnd, forgetEnd } from './tell'
import { maskStaffNo } from './staff'

/** Looks shown beside the consents, and in one answer of the whole list. */
const LATEST = 3
const SHOWN = 20

interface Post {
  company: Company
  position: number
}

/** Where the caller works; null for whoever no employer declared. */
function postOf(call: Call): Post | null {
  for (const { recordId, relation } of userOf(call).cards) {
    const found = relation === 'self' ? workplaceOf(recordId) : null
    if (found) return found
  }
  return null
}

/** Names the request as it was asked that time: an answer to an older one must not count for a newer. */
const requestIdOf = ({ purpose, scope }: Request, { page, index }: Consent): string =>
  `${purpose}.${scope}.${(page.askedAt[index] ?? 0).toString(36)}`

interface Asked {
  request: Request
  consent: Consent
  requestId: string
  state: WorkRequest['state']
}

/** Everything the employer asked this employee for, newest first. */
async function askedOf(call: Insurer, { company, position }: Post): Promise<Asked[]> {
  const all: Asked[] = []
  for (const purpose of WORK_PURPOSES)
    for (const request of requestsOf(purpose)) {
      const consent = await consentOf(call, company, request, position)
      const state = stateOf(consent, request, call.now)
      if (state !== 'none') all.push({ request, consent, requestId: requestIdOf(request, consent), state })
    }
  const askedAt = ({ consent }: Asked): number => consent.page.askedAt[consent.index] ?? 0
  return all.sort((a, b) => askedAt(b) - askedAt(a))
}

function requestModel({ request, consent, requestId, state }: Asked, { officerMasked }: Company, now: number): WorkRequest {
  const { page, index } = consent
  const asked = page.askedAt[index] ?? 0
  const decided = page.decidedAt[index] ?? 0
  return {
    ...{ requestId, ...request, officerNameMasked: officerMasked, askedAt: toIso(asked), answerBy: answerBy(asked), state },
    until: untilOf(request.purpose, asked),
    decidedAt: decided === 0 ? null : toIso(decided),
    daysLeft: state === 'granted' ? daysLeft(request.purpose, asked, now) : null,
  }
}

/** What an entry of the audit showed of one employee; null where it was not about them. */
async function lookOf(call: Insurer, { company, position }: Post, entry: StoredAuditEntry): Promise<WorkLook | null> {
  const { entryId, at, kind, officerMasked, purpose, about, count } = entry
  const look: WorkLook = {
    ...{
      lookId: entryId,
      at: toIso(at),
      kind,
      officerNameMasked: officerMasked,
      purpose,
      band: null,
      account: null,
      rows: null,
      exportId: null,
    },
  }
  switch (kind) {
    case 'batch':
    case 'cancelled': {
      const batch = about === null ? null : await call.tx.batch.get(about)
      const mark = batch?.results[position]
      if (!batch || mark === undefined || mark === MARK.absent || mark === MARK.cancelled) return null
      const account = batch.accounts[position]
      return { ...look, band: bandOf(mark), account: account === 'n' ? 'normal' : account === 'x' ? 'checking' : null, rows: count }
    }
    case 'export':
    case 'download': {
      const exported = about === null ? null : await call.tx.exported.get(about)
      return exported && hasBit(exported.members, position) ? { ...look, rows: count, exportId: about } : null
    }
    case 'compared':
      return company.employeeAt(position).recordId === null ? null : look
    case 'asked':
    case 'reminded': {
      if (purpose === null) return null
      for (const request of requestsOf(purpose)) {
        const { page, index } = await consentOf(call, company, request, position)
        if ((kind === 'asked' ? page.askedAt : page.remindedAt)[index] === at) return look
      }
      return null
    }
    default:
      return null
  }
}

async function looksOf(call: Insurer, post: Post, employer: EmployerDocument): Promise<WorkLook[]> {
  const looks: WorkLook[] = []
  for (const entry of await entriesOf(call, post.company, employer)) {
    const look = entry.at <= call.now ? await lookOf(call, post, entry) : null
    if (look) looks.push(look)
  }
  return looks
}

/** The row that the employer has of an employee: that of the last batch with a result. */
async function rowOf({ tx }: Insurer, { company, position }: Post, { batches }: EmployerDocument): Promise<Workplace['row']> {
  const { name, staffNo } = company.employeeAt(position)
  for (const batchId of batches.slice().reverse()) {
    const batch = await tx.batch.get(batchId)
    const mark = batch?.results[position]
    if (!batch || !isDone(mark)) continue
    const account = batch.accounts[position]
    return {
      ...{ nameMasked: maskName(name), staffNoMasked: maskStaffNo(staffNo), band: bandOf(mark) },
      account: account === 'n' ? 'normal' : account === 'x' ? 'checking' : null,
      at: toIso(batch.finishedAt ?? batch.startedAt),
    }
  }
  return null
}

const NOWHERE: Workplace = { employer: null, requests: [], row: null, looks: { count: 0, latest: [] }, exported: 0, pauseDays: PAUSE_DAYS }

const SEEN: readonly string[] = ['batch', 'cancelled', 'export', 'download']

/** What the caller's employer asks for, has and did. */
export async function workplaceModel(call: Call): Promise<Workplace> {
  const post = postOf(call)
  if (!post) return NOWHERE
  const { company, position } = post
  const employer = await openEmployer(call, company)
  const looks = (await looksOf(call, post, employer)).filter(({ kind }) => SEEN.includes(kind))
  let exported = 0
  for (const exportId of employer.exports) {
    const found = await call.tx.exported.get(exportId)
    if (found && hasBit(found.members, position)) exported += 1
  }
  return {
    employer: { name: company.name, staffNoMasked: maskStaffNo(company.employeeAt(position).staffNo) },
    requests: (await askedOf(call, post)).map((asked) => requestModel(asked, company, call.now)),
    row: await rowOf(call, post, employer),
    looks: { count: looks.length, latest: looks.slice(0, LATEST) },
    ...{ exported, pauseDays: PAUSE_DAYS },
  }
}

/** A page of all looks. @throws DomainError SRV-BAD for a cursor of no entry */
export async function lookPage(call: Call, cursor: string | undefined): Promise<{ items: WorkLook[]; nextCursor: string | null }> {
  const post = postOf(call)
  if (!post) return { items: [], nextCursor: null }
  const looks = await looksOf(call, post, await openEmployer(call, post.company))
  const { items, nextCursor } = pageOf(looks, ({ lookId }) => lookId, cursor, SHOWN)
  return { items, nextCursor }
}

/** Answers requests that wait. @throws DomainError DATA-404 for one that does not */
export async function answerRequests(
  call: Call,
  { granted, refused }: { granted: readonly string[]; refused: readonly string[] },
): Promise<void> {
  const post = postOf(call) ?? fail('DATA-404')
  const { company } = post
  const employer = await openEmployer(call, company)
  const waiting = (await askedOf(call, post)).filter(({ state }) => state === 'waiting')
  const find = (id: string): Asked => waiting.find(({ requestId }) => requestId === id) ?? fail('DATA-404')
  const [yes, no] = [granted.map(find), refused.map(find)]
  if (yes.some((asked) => no.includes(asked))) return fail('DATA-404')
  const before = await grantedBy(call, company)
  for (const { consent, request } of yes) {
    decide(consent, 'y', call.now)
    await announceEnd(call, post, request.purpose, consent.page.askedAt[consent.index] ?? 0)
  }
  for (const { consent } of no) decide(consent, 'n', call.now)
  const after = await grantedBy(call, company)
  for (const purpose of WORK_PURPOSES) await noteChange(call, company, employer, 'granted', purpose, before[purpose], after[purpose])
  if (yes.length > 0) await logEvent(call, userOf(call).userId, 'consent-given')
}

type Granted = Record<WorkPurpose, number>

async function grantedBy(call: Insurer, company: Company): Promise<Granted> {
  const found: Granted = { 'supplementary-plan': 0, 'contribution-check': 0 }
  for (const purpose of WORK_PURPOSES) found[purpose] = (await countsOf(call, company, purpose)).granted
  return found
}

async function noteChange(
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
export async function withdrawAt(call: Insurer, { company, position }: Post, purpose: WorkPurpose): Promise<boolean> {
  const employer = await openEmployer(call, company)
  const before = (await countsOf(call, company, purpose)).granted
  let any = false
  for (const request of requestsOf(purpose)) {
    const consent = await consentOf(call, company, request, position)
    if (stateOf(consent, request, call.now) !== 'granted') continue
    decide(consent, 'w', call.now)
    any = true
  }
  if (!any) return false
  await forgetEnd(call, { company, position }, purpose)
  for (const batchId of employer.batches) {
    const batch = await call.tx.batch.get(batchId)
    if (!batch || batch.purpose !== purpose || batch.results[position] === MARK.absent) continue
    // A row whose turn has not come takes its time all the same.
    if (batch.results[position] === MARK.left) batch.processed += 1
    setRow(batch, position, MARK.withdrawn)
    if (employer.analysis?.batchId === batchId) publish(company, employer, batchId, batch)
  }
  await noteChange(call, company, employer, 'withdrawn', purpose, before, (await countsOf(call, company, purpose)).granted)
  return true
}

/** Everything the caller consented to ends with the account. */
export async function withdrawAll(call: Call): Promise<void> {
  const post = postOf(call)
  if (post) for (const purpose of WORK_PURPOSES) await withdrawAt(call, post, purpose)
}

/** The caller takes consents to a purpose back. @throws DomainError DATA-404 without any */
export async function withdraw(call: Call, purpose: WorkPurpose): Promise<void> {
  const post = postOf(call) ?? fail('DATA-404')
  if (!(await withdrawAt(call, post, purpose))) return fail('DATA-404')
  await logEvent(call, userOf(call).userId, 'consent-withdrawn')
}
