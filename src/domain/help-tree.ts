import type { AlertKind, ErrorCode } from '@/contract'
import type { HelpTree } from './help-branch'
import { recoveryOf } from './recovery'
import { foundOf, type CheckId, type CheckResult } from './help-checks'
import { sumFen } from './money'

/** All causes that guided help can report; their texts and steps are in `locales/zh-cn/help`. */
export const CAUSE_IDS = [
  'locked',
  'password-expired',
  'wrong-password',
  'weak-password',
  'not-authorized',
  'session-ended',
  'no-card',
  'wrong-place',
  'bound-elsewhere',
  'wrong-number',
  'system-fault',
  'provider-fault',
  'sync-delay',
  'arrears',
  'mismatch',
  'pending',
  'grant',
  'roll-over',
  'contribution',
  'all-right',
  'photo',
  'face',
  'code',
  'name',
] as const
export type CauseId = (typeof CAUSE_IDS)[number]

/** Actions offered for a cause; pages implement them. */
export type HelpAction =
  | 'unlock'
  | 'reset-password'
  | 'change-password'
  | 'authorize'
  | 'bind'
  | 'pending-list'
  | 'transactions'
  | 'insight'
  | 'official'
  | 'local-services'
  | 'channels'
  | 'settings'

export interface HelpCause {
  id: CauseId
  /** The check that confirms or excludes it; null where only a failure's code points to it. */
  check: CheckId | null
  codes: readonly ErrorCode[]
  /** Shown even without evidence, because no check can detect it. */
  common: boolean
  actions: readonly HelpAction[]
  /** Alert to offer for when the cause is resolved. */
  notify: AlertKind | null
}

export interface HelpTreeData {
  checks: readonly CheckId[]
  /** The more likely first. */
  causes: readonly HelpCause[]
}

const cause = (id: CauseId, more: Partial<Omit<HelpCause, 'id'>>): HelpCause => ({
  id,
  check: null,
  codes: [],
  common: false,
  actions: [],
  notify: null,
  ...more,
})

const systemFault = cause('system-fault', { check: 'service', codes: ['NET-OFFLINE', 'NET-TIMEOUT'], actions: ['official'] })
/** The provider answered with a fault, so changing the network does not help. */
const providerFault = cause('provider-fault', { check: 'service', codes: ['SRV-5XX', 'SRV-429', 'SRV-BAD'], actions: ['official'] })
const noCard = cause('no-card', { check: 'bound', codes: ['DATA-404'], actions: ['bind'] })

/** The three trees: the checks they run and the causes they can report. */
export const HELP: Readonly<Record<HelpTree, HelpTreeData>> = {
  'sign-in': {
    checks: ['service', 'bound', 'lock', 'password', 'failures'],
    causes: [
      systemFault,
      providerFault,
      cause('locked', { check: 'lock', codes: ['AUTH-423'], actions: ['unlock', 'reset-password'] }),
      cause('bound-elsewhere', { codes: ['CARD-409'], actions: ['bind', 'official'] }),
      cause('wrong-place', { codes: ['CARD-404'], actions: ['bind', 'channels'] }),
      cause('wrong-number', { codes: ['CARD-422'], actions: ['bind'] }),
      cause('weak-password', { codes: ['AUTH-422'], actions: ['change-password'] }),
      cause('not-authorized', { codes: ['AUTH-403'], actions: ['authorize', 'settings'] }),
      cause('session-ended', { codes: ['AUTH-440'], actions: ['authorize'] }),
      cause('password-expired', { check: 'password', actions: ['change-password', 'reset-password'] }),
      cause('wrong-password', { codes: ['AUTH-401'], common: true, actions: ['reset-password', 'channels'] }),
      noCard,
    ],
  },
  balance: {
    checks: ['freshness', 'contribution', 'card', 'pending', 'reconciliation', 'grant', 'year'],
    causes: [
      cause('system-fault', { ...systemFault, check: 'freshness' }),
      cause('provider-fault', { ...providerFault, check: 'freshness' }),
      noCard,
      cause('sync-delay', { check: 'freshness', codes: ['BAL-STALE'], actions: ['official'], notify: 'sync-restored' }),
      cause('mismatch', { check: 'reconciliation', codes: ['BAL-MISMATCH'], actions: ['insight', 'transactions'] }),
      cause('arrears', { check: 'card', codes: ['BAL-ARREARS'], actions: ['local-services'], notify: 'credit' }),
      cause('pending', { check: 'pending', codes: ['BAL-PENDING'], actions: ['pending-list'], notify: 'spending' }),
      cause('grant', { check: 'grant', actions: ['transactions'] }),
      cause('roll-over', { check: 'year', actions: ['insight'] }),
      cause('contribution', { check: 'contribution', actions: ['transactions'], notify: 'credit' }),
      cause('all-right', { common: true, actions: ['transactions', 'insight'] }),
    ],
  },
  verification: {
    checks: ['service', 'failures', 'lock'],
    causes: [
      systemFault,
      providerFault,
      cause('photo', { codes: ['VERIFY-PHOTO'], common: true, actions: ['channels', 'settings'] }),
      cause('face', { codes: ['VERIFY-FACE'], common: true, actions: ['channels', 'settings'] }),
      cause('code', { codes: ['VERIFY-OTP'], common: true, actions: [] }),
      cause('name', { codes: ['VERIFY-NAME'], common: true, actions: ['bind', 'official'] }),
      cause('locked', { check: 'lock', actions: ['unlock'] }),
    ],
  },
}

export type SumTerm =
  | 'balance'
  | 'pending'
  | 'after-posting'
  | 'total'
  | 'granted'
  | 'usable'
  | 'current'
  | 'prior'
  | 'opening'
  | 'credits'
  | 'debits'
  | 'expected'

/** `Σ parts = result` in fen; subtracted parts are negative. */
export interface Sum {
  parts: readonly { term: SumTerm; fen: number }[]
  result: { term: SumTerm; fen: number }
}

export interface Candidate {
  cause: HelpCause
  /** Computation that shows the cause; null where there is none. */
  sum: Sum | null
}

function sumOf(parts: Sum['parts'], term: SumTerm): Sum {
  return { parts, result: { term, fen: sumFen(parts.map(({ fen }) => fen)) } }
}

const SUMS: Partial<Record<CauseId, (results: readonly CheckResult[]) => Sum | null>> = {
  pending(results) {
    const facts = foundOf(results, 'pending')?.facts
    const balance = facts?.balance ?? null
    if (!facts || balance === null) return null
    return sumOf(
      [
        { term: 'balance', fen: balance },
        { term: 'pending', fen: 0 - facts.total },
      ],
      'after-posting',
    )
  },
  grant(results) {
    const facts = foundOf(results, 'grant')?.facts
    if (!facts) return null
    return sumOf(
      [
        { term: 'total', fen: facts.total },
        { term: 'granted', fen: 0 - facts.granted },
      ],
      'usable',
    )
  },
  'roll-over'(results) {
    const facts = foundOf(results, 'year')?.facts
    if (!facts || !('priorYears' in facts)) return null
    return sumOf(
      [
        { term: 'current', fen: facts.currentYear },
        { term: 'prior', fen: facts.priorYears },
      ],
      'total',
    )
  },
  mismatch(results) {
    const facts = foundOf(results, 'reconciliation')?.facts
    if (!facts) return null
    return sumOf(
      [
        { term: 'opening', fen: facts.opening },
        { term: 'credits', fen: facts.credits },
        { term: 'debits', fen: 0 - facts.debits },
      ],
      'expected',
    )
  },
}

/** True where the checks confirm a cause, false where they exclude it, null where they say nothing. */
function evidence({ id, check }: HelpCause, results: readonly CheckResult[]): boolean | null {
  const failed = results.filter((result) => result.state === 'unknown')
  if (id === 'system-fault') return failed.some(({ code }) => recoveryOf(code).fault === 'network')
  if (id === 'provider-fault') return failed.some(({ code }) => recoveryOf(code).fault === 'provider')
  if (id === 'no-card' && failed.some(({ code }) => code === 'DATA-404')) return true
  const result = results.find((each) => each.id === check)
  if (!result || result.state === 'unknown') return null
  // A password that is due soon is still accepted.
  return id === 'password-expired' ? result.state === 'problem' : result.state !== 'ok'
}

/**
 * Causes by likelihood: first those that the failure's code names and no check excludes, then those that checks confirm, then
 * those that no check can detect. Never empty, without duplicates, and deterministic.
 * @param code code of the failure that led here; null where the user opened help directly
 */
export function candidates(tree: HelpTree, results: readonly CheckResult[], code: ErrorCode | null): Candidate[] {
  const { causes } = HELP[tree]
  const named = causes.filter((each) => code !== null && each.codes.includes(code) && evidence(each, results) !== false)
  const seen = causes.filter((each) => evidence(each, results) === true)
  const common = causes.filter((each) => each.common)
  const ordered = [...new Set([...named, ...seen, ...common])]
  return ordered.map((each) => ({ cause: each, sum: SUMS[each.id]?.(results) ?? null }))
}

/** The first of `candidates`. */
export const likelyCause = (tree: HelpTree, results: readonly CheckResult[], code: ErrorCode | null): Candidate =>
  // Every tree has a `common` cause, so the default is only for the type checker.
  candidates(tree, results, code)[0] ?? { cause: systemFault, sum: null }
