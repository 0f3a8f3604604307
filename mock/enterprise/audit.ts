import type { AuditEntry, AuditFilter, OutputOf } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import type { Insurer } from '../call'
import type { EmployerDocument, StoredAuditEntry } from '../storage/documents'
import { pageOf } from '../directory/paging'
import type { Company } from './company'

/** Entries in one document. */
const PAGE = 100
/** Entries in one answer. */
const SHOWN = 20

type Within = Pick<Insurer, 'tx'>
export type NewEntry = Pick<StoredAuditEntry, 'at' | 'kind' | 'count'> & Partial<StoredAuditEntry>

const keyOf = ({ employerId }: Company, page: number): string => `${employerId}.${page}`

/** Adds an entry; none is ever changed or taken out. */
export async function note({ tx }: Within, company: Company, employer: EmployerDocument, entry: NewEntry): Promise<void> {
  const last = employer.auditPages === 0 ? null : await tx.audit.open(keyOf(company, employer.auditPages - 1), {})
  const full = last === null || last.entries.length >= PAGE
  const page = full ? await tx.audit.open(keyOf(company, employer.auditPages), {}) : last
  if (full) employer.auditPages += 1
  const entryId = `a${employer.auditPages}-${page.entries.length + 1}`
  const empty = { officerMasked: null, purpose: null, succeeded: null, before: null, after: null, about: null }
  page.entries.push({ ...empty, ...entry, entryId })
}

/** Everything that was done, newest first. */
export async function entriesOf({ tx }: Within, company: Company, employer: EmployerDocument): Promise<StoredAuditEntry[]> {
  const all: StoredAuditEntry[] = []
  for (let page = 0; page < employer.auditPages; page += 1) all.push(...(await tx.audit.open(keyOf(company, page), {})).entries)
  return all.sort((a, b) => a.at - b.at).reverse()
}

const GROUPS: Record<Exclude<AuditFilter, 'all'>, readonly StoredAuditEntry['kind'][]> = {
  query: ['batch', 'cancelled', 'retried', 'compared', 'check'],
  export: ['export', 'download'],
  consent: ['asked', 'reminded', 'granted', 'withdrawn'],
}

const entryModel = ({ about, officerMasked, at, kind, ...entry }: StoredAuditEntry): AuditEntry => ({
  ...entry,
  kind,
  at: toIso(at),
  officerNameMasked: officerMasked,
  exportId: GROUPS.export.includes(kind) ? about : null,
})

/** A page of the audit. @throws DomainError SRV-BAD for a cursor of no entry */
export function auditPage(
  entries: readonly StoredAuditEntry[],
  filter: AuditFilter,
  cursor: string | undefined,
): OutputOf<'employer.audit'> {
  const wanted = filter === 'all' ? entries : entries.filter(({ kind }) => GROUPS[filter].includes(kind))
  const { items, nextCursor } = pageOf(wanted, ({ entryId }) => entryId, cursor, SHOWN)
  return { items: items.map(entryModel), nextCursor }
}
