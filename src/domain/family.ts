import type { FamilyRelation } from '@/contract'
import { sumFen } from './money'

/** Kinds of 近亲属 that 家庭共济 is for: the eight of the national rule. */
export const RELATIONS = [
  'spouse',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'maternal-grandparent',
  'grandchild',
  'maternal-grandchild',
] as const
export type RelationKind = (typeof RELATIONS)[number]

/** What people call their relatives, each with the kind it is; null outside the eight kinds. */
const KINDS = {
  spouse: 'spouse',
  father: 'parent',
  mother: 'parent',
  son: 'child',
  daughter: 'child',
  brother: 'sibling',
  sister: 'sibling',
  grandfather: 'grandparent',
  grandmother: 'grandparent',
  'maternal-grandfather': 'maternal-grandparent',
  'maternal-grandmother': 'maternal-grandparent',
  grandson: 'grandchild',
  granddaughter: 'grandchild',
  'maternal-grandson': 'maternal-grandchild',
  'maternal-granddaughter': 'maternal-grandchild',
  'wifes-father': null,
  'wifes-mother': null,
  'husbands-father': null,
  'husbands-mother': null,
  other: null,
} as const satisfies Record<FamilyRelation, RelationKind | null>

/** The kind of 近亲属 a relation is; null for one outside the eight, and for one that is not known here. */
export const kinOf = (relation: string): RelationKind | null =>
  Object.prototype.hasOwnProperty.call(KINDS, relation) ? KINDS[relation as FamilyRelation] : null // just looked up

/** Share of a quota from which it is said to run out, %. */
const NEARLY_USED = 80

/** Whether so much of a quota is used that its giver is told. Fen; nothing granted never is. */
export const isNearlyUsed = ({ granted, used }: { granted: number; used: number }): boolean =>
  granted > 0 && used * 100 >= granted * NEARLY_USED

/** The most that can still be granted: what is usable, without what pending bills will take (fen, never below 0). */
export const grantableOf = ({ total, granted, pending }: { total: number; granted: number; pending: number }): number =>
  Math.max(0, sumFen([total, -granted, -pending]))

/** What is asked of a relative's row to order it and to name its action. */
export interface FamilyRow {
  /** No insurance in force, contributions missing, or years not paid. */
  uncovered: boolean
  /** Null without an open quota. */
  quota: { granted: number; used: number } | null
  /** Whole days until a contribution can be paid, below 0 once it can; null where none is due. */
  dueInDays: number | null
  /** Whether something could be granted now. */
  grantable: boolean
  /** A child below 16 of the caller's: they show its code, and need not grant it anything first. */
  guardian: boolean
}

/** Days before a contribution within which it is something to do. */
export const DUE_DAYS = 30

/** 0 not covered · 1 quota nearly used · 2 contribution due · 3 nothing to do. Lower comes first. */
export function urgencyOf({ uncovered, quota, dueInDays }: FamilyRow): 0 | 1 | 2 | 3 {
  if (uncovered) return 0
  if (quota && isNearlyUsed(quota)) return 1
  return dueInDays !== null && dueInDays <= DUE_DAYS ? 2 : 3
}

export type FamilyAction = 'pay' | 'change' | 'grant' | 'code'

/** The one action of a row: the first that applies. */
export function actionOf({ uncovered, quota, grantable, guardian }: FamilyRow): FamilyAction {
  if (uncovered) return 'pay'
  if (quota) return 'change'
  return grantable && !guardian ? 'grant' : 'code'
}

/** Rows with something to do first, the rest in the order they were added. Stable. */
export function byUrgency<Row>(rows: readonly Row[], factsOf: (row: Row) => FamilyRow | null): Row[] {
  const rank = (row: Row): number => {
    const facts = factsOf(row)
    return facts ? urgencyOf(facts) : 3
  }
  return rows
    .map((row, index) => ({ row, index, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ row }) => row)
}
