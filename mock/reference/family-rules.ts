import { RELATIONS, type RelationKind } from '@/domain/family'

/** Sample rules of 家庭共济 for a demonstration, never policy: dated, as the cities' are. Days are `YYYY-MM-DD`, money is fen. */
export interface FamilyRule {
  id: string
  /** `quota`: what is granted stays in the giver's account. `transfer`: real money goes over, which this backend does not do. */
  kind: 'quota' | 'transfer'
  from: string
  /** Last day; null while it is in force. */
  to: string | null
  /** Relatives it is for (近亲属). */
  relations: readonly RelationKind[]
  /** Whether the relative must be insured (310 or 390). */
  beneficiaryInsured: boolean
  /** Transfers a day, fen of each, and the hours without any; null where nothing is said. */
  perDay: number | null
  maxAmount: number | null
  closed: readonly [string, string] | null
  /** Hour of the next day at which a transfer that nobody accepted goes back; null where nothing is accepted. */
  acceptBy: string | null
  /** Whether there may be a second one while the first is not accepted. */
  oneOpen: boolean
  lockedForGiver: boolean
  /** What ends it without anybody asking. */
  endsOn: readonly EndsOn[]
  returnsUnused: boolean
  uses: readonly ('hospital' | 'pharmacy' | 'resident-premium' | 'care-premium')[]
  /** Places that open later than `from`, with their day. */
  opensLater: Readonly<Record<string, string>>
  source: { title: string; effectiveFrom: string }
}

/** `moved`: 医保关系 goes to another 统筹区; `left`: it ends. Either side's counts. */
export type EndsOn = 'moved' | 'left'

const quota: FamilyRule = {
  id: 'quota-2026',
  kind: 'quota',
  from: '2026-01-09',
  to: null,
  relations: RELATIONS,
  beneficiaryInsured: true,
  perDay: null,
  maxAmount: null,
  closed: null,
  acceptBy: null,
  oneOpen: false,
  lockedForGiver: true,
  endsOn: ['moved', 'left'],
  returnsUnused: true,
  uses: ['hospital', 'pharmacy', 'resident-premium', 'care-premium'],
  // Made up, so that a place which is not open yet can be shown.
  opensLater: { '110100': '2026-10-01' },
  source: { title: '家庭共济额度规则（样例，仅供演示）', effectiveFrom: '2026-01-09' },
}

const transfer: FamilyRule = {
  ...quota,
  id: 'transfer-2025',
  kind: 'transfer',
  from: '2025-01-01',
  to: '2026-01-08',
  perDay: 3,
  maxAmount: 200_000,
  closed: ['22:00', '06:00'],
  acceptBy: '06:00',
  oneOpen: true,
  lockedForGiver: false,
  endsOn: [],
  returnsUnused: false,
  opensLater: {},
  source: { title: '医保钱包转账规则（样例，仅供演示）', effectiveFrom: '2025-01-01' },
}

/** Newest first. */
const FAMILY_RULES: readonly FamilyRule[] = [quota, transfer]

/** The rule in force on a day; before all of them, the oldest. */
export function familyRuleOn(day: string): FamilyRule {
  return FAMILY_RULES.find(({ from }) => from <= day) ?? transfer
}

/** Whether 家庭共济 is open at a place on a day. */
export const isOpenAt = ({ opensLater, from }: FamilyRule, admdvs: string, day: string): boolean => (opensLater[admdvs] ?? from) <= day
