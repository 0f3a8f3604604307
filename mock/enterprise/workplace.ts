import { WORK_PURPOSES, type Workplace, type WorkRequest } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskName } from '@/domain/mask'
import { logEvent } from '../access/security-log'
import { userOf, type Call, type Insurer } from '../call'
import { fail } from '../domain-error'
import type { EmployerDocument } from '../storage/documents'
import { hasBit } from './bits'
import type { Company, Request } from './company'
import { consentOf, daysLeft, decide, requestsOf, stateOf, type Consent } from './consents'
import { openEmployer } from './employer'
import { looksOf } from './looks'
import { postOf, type Post } from './post'
import { accountOf, bandOf, isDone } from './rows'
import { answerBy, PAUSE_DAYS, untilOf } from './rules'
import { maskStaffNo } from './staff'
import { announceEnd } from './tell'
import { grantedBy, noteChange } from './withdrawal'

/** Looks shown beside the consents. */
const LATEST = 3

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
      account: accountOf(account),
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
