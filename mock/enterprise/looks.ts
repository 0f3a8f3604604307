import type { WorkLook } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import type { Call, Insurer } from '../call'
import { pageOf } from '../directory/paging'
import type { EmployerDocument, StoredAuditEntry } from '../storage/documents'
import { entriesOf } from './audit'
import { hasBit } from './bits'
import { consentOf, requestsOf } from './consents'
import { openEmployer } from './employer'
import { postOf, type Post } from './post'
import { accountOf, bandOf, MARK } from './rows'

/** Looks in one answer of the whole list. */
const SHOWN = 20

type Seen = Partial<Pick<WorkLook, 'band' | 'account' | 'rows' | 'exportId'>>
type Look = (call: Insurer, post: Post, entry: StoredAuditEntry) => Promise<Seen | null>

/** What a query showed; null where the employee was not in it. */
const inBatch: Look = async ({ tx }, { position }, { about, count }) => {
  const batch = about === null ? null : await tx.batch.get(about)
  const mark = batch?.results[position]
  if (!batch || mark === undefined || mark === MARK.absent || mark === MARK.cancelled) return null
  return { band: bandOf(mark), account: accountOf(batch.accounts[position]), rows: count }
}

const inExport: Look = async ({ tx }, { position }, { about, count }) => {
  const exported = about === null ? null : await tx.exported.get(about)
  return exported && hasBit(exported.members, position) ? { rows: count, exportId: about } : null
}

/** Whether the employee was among those asked, or reminded, at that moment. */
const inQuestion: Look = async (call, { company, position }, { kind, purpose, at }) => {
  if (purpose === null) return null
  for (const request of requestsOf(purpose)) {
    const { page, index } = await consentOf(call, company, request, position)
    if ((kind === 'asked' ? page.askedAt : page.remindedAt)[index] === at) return {}
  }
  return null
}

/** Contributions are the employer's own account; the employee sees that they were compared all the same. */
const inComparison: Look = (_call, { company, position }) => Promise.resolve(company.employeeAt(position).recordId === null ? null : {})

/** Kinds of entries that may be about an employee. */
const LOOKS: Partial<Record<StoredAuditEntry['kind'], Look>> = {
  batch: inBatch,
  cancelled: inBatch,
  export: inExport,
  download: inExport,
  asked: inQuestion,
  reminded: inQuestion,
  compared: inComparison,
}

/** What an entry of the audit showed of one employee; null where it was not about them. */
async function lookOf(call: Insurer, post: Post, entry: StoredAuditEntry): Promise<WorkLook | null> {
  const seen = await LOOKS[entry.kind]?.(call, post, entry)
  if (!seen) return null
  const { entryId, at, kind, officerMasked, purpose } = entry
  const nothing = { band: null, account: null, rows: null, exportId: null }
  return { lookId: entryId, at: toIso(at), kind, officerNameMasked: officerMasked, purpose, ...nothing, ...seen }
}

/** Every look at an employee, newest first. */
export async function looksOf(call: Insurer, post: Post, employer: EmployerDocument): Promise<WorkLook[]> {
  const looks: WorkLook[] = []
  for (const entry of await entriesOf(call, post.company, employer)) {
    const look = entry.at <= call.now ? await lookOf(call, post, entry) : null
    if (look) looks.push(look)
  }
  return looks
}

/** A page of all looks. @throws DomainError SRV-BAD for a cursor of no entry */
export async function lookPage(call: Call, cursor: string | undefined): Promise<{ items: WorkLook[]; nextCursor: string | null }> {
  const post = postOf(call)
  if (!post) return { items: [], nextCursor: null }
  const looks = await looksOf(call, post, await openEmployer(call, post.company))
  const { items, nextCursor } = pageOf(looks, ({ lookId }) => lookId, cursor, SHOWN)
  return { items, nextCursor }
}
