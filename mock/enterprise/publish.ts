import { toDate } from '@/domain/beijing-time'
import { addMonths } from '@/domain/calendar'
import { lastSync } from '../accounts/account-view'
import type { EmployerDocument, StoredBatch } from '../storage/documents'
import { bitsOf, hasBit } from './bits'
import type { Company } from './company'
import { changesBetween, closenessOf, groupsOf, type Snapshot } from './disclosure'
import { SCOPES } from './rules'

/** Day of the month on which contributions are credited: from the next sync on every balance has moved. */
const CREDITED_DAY = 10
/** Distributions compared at most; beyond, none is shown until the next credit. */
const MOST = 12

/** The monthly credit that balances of a moment (ms) hold, `YYYY-MM`. Before the next one every distribution is compared with all others. */
function periodOf(at: number): string {
  const day = toDate(lastSync(at))
  return Number(day.slice(8)) > CREDITED_DAY ? day.slice(0, 7) : addMonths(day.slice(0, 7), -1)
}

type Stored = EmployerDocument['shown']['snapshots'][number]

const inBand = (mark: string | undefined): boolean => mark !== undefined && mark >= '0' && mark <= '4'

/** Who has a band in a batch, and how many each. */
export function snapshotOf({ results }: Pick<StoredBatch, 'results'>): Snapshot {
  const counts = [0, 0, 0, 0, 0]
  for (const mark of Array.from(results)) if (inBand(mark)) counts[Number(mark)] = (counts[Number(mark)] ?? 0) + 1
  return { has: (position) => inBand(results[position]), counts }
}

const asSnapshot = ({ members, counts }: Stored): Snapshot => ({ has: (position) => hasBit(members, position), counts })

/** Members of each department, by name. */
export function departmentsOf(company: Company, snapshot: Snapshot): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (let position = 0; position < company.size; position += 1) {
    if (!snapshot.has(position)) continue
    const { department } = company.employeeAt(position)
    found.set(department, [...(found.get(department) ?? []), position])
  }
  return found
}

/** Whether every department is as it was shown: the median of one that changed would tell of whoever came or left. */
function departmentsFit(company: Company, before: Snapshot, after: Snapshot): boolean {
  const names = new Set([...departmentsOf(company, before).keys(), ...departmentsOf(company, after).keys()])
  const within = (snapshot: Snapshot, name: string): Snapshot => {
    const members = new Set(departmentsOf(company, snapshot).get(name))
    return { has: (position) => members.has(position), counts: [] }
  }
  return [...names].every((name) => {
    const { gone, come } = changesBetween(company.size, within(before, name), within(after, name))
    return gone === 0 && come === 0
  })
}

/**
 * Decides whether the distribution of a batch may be shown, now that it is over or somebody withdrew. Balances all move with the monthly
 * credit; until then a distribution is held against every other one that was shown, and kept back where the difference would tell of few.
 * A query that asks for no bands has none, and leaves the last one as it is.
 */
export function publish(company: Company, employer: EmployerDocument, batchId: string, batch: StoredBatch): void {
  if (!SCOPES[batch.purpose].includes('band')) return
  const period = periodOf(batch.finishedAt ?? batch.startedAt)
  if (employer.shown.period !== period) employer.shown = { period, snapshots: [] }
  const { snapshots } = employer.shown
  const snapshot = snapshotOf(batch)
  const bar = (why: 'few' | 'alike' | 'close', change = 0): void => {
    employer.analysis = { batchId, bar: why, change, departments: false }
  }
  const groups = groupsOf(snapshot.counts)
  if (groups === null) return bar(snapshot.counts.reduce((sum, count) => sum + count, 0) < 10 ? 'few' : 'alike')
  for (const stored of snapshots) {
    const closeness = closenessOf(company.size, asSnapshot(stored), snapshot)
    const { gone, come } = changesBetween(company.size, asSnapshot(stored), snapshot)
    if (closeness !== null) return bar(closeness, come - gone)
  }
  if (snapshots.length >= MOST) return bar('close')
  const departments = snapshots.every((stored) => !stored.departments || departmentsFit(company, asSnapshot(stored), snapshot))
  const members = bitsOf(company.size, snapshot.has)
  if (!snapshots.some((stored) => stored.members === members && stored.counts.join() === snapshot.counts.join()))
    snapshots.push({ members, counts: snapshot.counts.slice(), departments })
  employer.analysis = { batchId, bar: null, change: 0, departments }
}
