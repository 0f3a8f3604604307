import type { Provider } from './provider'
import { answerRules } from './rules/answers'
import { credentialRules } from './rules/credential'
import { failureRules } from './rules/failures'
import { pagingRules } from './rules/paging'
import { privacyRules } from './rules/privacy'
import { protectionRules } from './rules/protection'
import { employerRules } from './rules/employer'
import { routeRules } from './rules/routes'
import { sumRules } from './rules/sums'
import { writeRules } from './rules/writes'
import { openScene } from './scene'
import { READABLE, Skip, Unreadable, type Finding, type Rule } from './types'

/** All rules for providers, in order of checking; rules that write come last. */
export const RULES: readonly Rule[] = [
  ...routeRules,
  ...employerRules,
  ...failureRules,
  ...answerRules,
  ...sumRules,
  ...privacyRules,
  ...pagingRules,
  ...protectionRules,
  ...credentialRules,
  ...writeRules,
]

/**
 * `expected`: fails and is listed as an expected failure. `unexpected`: holds although it is listed.
 * `skipped`: could not be decided; not a pass.
 */
export const STATUSES = ['passed', 'failed', 'skipped', 'expected', 'unexpected'] as const

export interface Result {
  id: string
  title: string
  where: string
  status: (typeof STATUSES)[number]
  findings: Finding[]
  /** Why it was skipped, or what the list of expected failures says. */
  reason: string | null
}

type Decision = Pick<Result, 'status' | 'findings' | 'reason'>

const broken = (exchange: Finding['exchange'], expected: string, got: string): Decision => ({
  status: 'failed',
  findings: [{ exchange, expected, got }],
  reason: null,
})

async function decide<Subject>(rule: Rule<Subject>, subject: Subject): Promise<Decision> {
  try {
    const findings = await rule.check(subject)
    return { status: findings.length === 0 ? 'passed' : 'failed', findings, reason: null }
  } catch (error) {
    if (error instanceof Skip) return { status: 'skipped', findings: [], reason: error.message }
    if (error instanceof Unreadable) return broken(error.exchange, READABLE, error.message)
    const got = error instanceof Error ? error.message : String(error)
    return broken(null, 'answers the suite can work with', got)
  }
}

/** Checks rules one after the other. @param only ids of rules to check; all without it */
export async function hold<Subject>(rules: readonly Rule<Subject>[], subject: Subject, only?: readonly string[]): Promise<Result[]> {
  const results: Result[] = []
  for (const rule of rules) {
    if (only && !only.includes(rule.id)) continue
    const { id, title, where } = rule
    results.push({ id, title, where, ...(await decide(rule, subject)) })
  }
  return results
}

/**
 * Checks a provider by RULES.
 * @param base its URL without a trailing slash
 */
export const runSuite = (base: string, provider: Provider, only?: readonly string[]): Promise<Result[]> =>
  hold(RULES, openScene(base, provider), only)
