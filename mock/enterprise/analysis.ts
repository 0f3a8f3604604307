import { BALANCE_BANDS, type Analysis } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { permilleShares } from '@/domain/money'
import type { Insurer } from '../call'
import type { EmployerDocument, StoredBatch } from '../storage/documents'
import type { Company } from './company'
import { groupsOf, middleOf, type Group } from './disclosure'
import { departmentsOf, snapshotOf } from './publish'
import { SMALLEST_GROUP } from './rules'

const NONE: Analysis = { batchId: null, at: null, members: 0, smallest: SMALLEST_GROUP, bar: 'none', change: 0, bands: [], departments: [] }

const bandAt = (index: number) => BALANCE_BANDS[index] ?? 'over-10000'
const spanOf = ({ from, to }: Pick<Group, 'from' | 'to'>) => ({ from: bandAt(from), to: bandAt(to) })

interface Part {
  name: string | null
  merged: number
  members: number[]
}

/** Departments from large to small; those below the smallest group are one, and with the next larger one while that is still too small. */
function partsOf(company: Company, batch: StoredBatch): Part[] {
  const all = [...departmentsOf(company, snapshotOf(batch)).entries()]
    .map(([name, members]): Part => ({ name, merged: 1, members }))
    .sort((a, b) => b.members.length - a.members.length)
  const large = all.filter(({ members }) => members.length >= SMALLEST_GROUP)
  const small = all.filter(({ members }) => members.length < SMALLEST_GROUP)
  if (small.length === 0) return large
  let rest: Part = { name: null, merged: small.length, members: small.flatMap(({ members }) => members) }
  while (rest.members.length < SMALLEST_GROUP || rest.merged < 2) {
    const next = large.pop()
    if (!next) break
    rest = { name: null, merged: rest.merged + 1, members: rest.members.concat(next.members) }
  }
  return large.concat(rest)
}

/** The distribution of the last finished batch, as far as it may be shown. */
export async function analysisOf({ tx }: Pick<Insurer, 'tx'>, company: Company, { analysis }: EmployerDocument): Promise<Analysis> {
  const batch = analysis && (await tx.batch.get(analysis.batchId))
  if (!analysis || !batch) return NONE
  const { counts } = snapshotOf(batch)
  const members = counts.reduce((sum, count) => sum + count, 0)
  const known = { batchId: analysis.batchId, at: toIso(batch.finishedAt ?? batch.startedAt), members, smallest: SMALLEST_GROUP }
  const groups = groupsOf(counts)
  if (analysis.bar !== null || groups === null) return { ...NONE, ...known, bar: analysis.bar ?? 'few', change: analysis.change }
  const shares = permilleShares(groups.map(({ count }) => count))
  const bandsOf = (positions: readonly number[]): number[] => positions.map((position) => Number(batch.results[position]))
  const parts = analysis.departments ? partsOf(company, batch) : []
  return {
    ...known,
    ...{ bar: null, change: 0 },
    bands: groups.map((group, index) => ({ ...spanOf(group), count: group.count, share: shares[index] ?? 0 })),
    departments: parts.map(({ name, merged, members: positions }) => ({
      ...{ name, merged, count: positions.length },
      middle: spanOf(groups[middleOf(groups, bandsOf(positions))] ?? { from: 0, to: 4 }),
    })),
  }
}
