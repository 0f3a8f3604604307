import type { Provider } from './provider'
import { answerRules } from './rules/answers'
import { failureRules } from './rules/failures'
import { pagingRules } from './rules/paging'
import { privacyRules } from './rules/privacy'
import { protectionRules } from './rules/protection'
import { routeRules } from './rules/routes'
import { sumRules } from './rules/sums'
import { writeRules } from './rules/writes'
import { openScene } from './scene'
import { READABLE, Skip, Unreadable, type Finding, type Rule, type Scene } from './types'

/** Everything a provider is held to, in the order it is checked: what writes comes last. */
export const RULES: readonly Rule[] = [
  ...routeRules,
  ...failureRules,
  ...answerRules,
  ...sumRules,
  ...privacyRules,
  ...pagingRules,
  ...protectionRules,
  ...writeRules,
]

export interface Result {
  id: string
  title: string
  where: string
  status: 'passed' | 'failed' | 'skipped'
  findings: Finding[]
  /** Why it could not be decided. */
  reason: string | null
}

type Decision = Pick<Result, 'status' | 'findings' | 'reason'>

const broken = (exchange: Finding['exchange'], expected: string, got: string): Decision => ({
  status: 'failed',
  findings: [{ exchange, expected, got }],
  reason: null,
})

async function decide(rule: Rule, scene: Scene): Promise<Decision> {
  try {
    const findings = await rule.check(scene)
    return { status: findings.length === 0 ? 'passed' : 'failed', findings, reason: null }
  } catch (error) {
    if (error instanceof Skip) return { status: 'skipped', findings: [], reason: error.message }
    if (error instanceof Unreadable) return broken(error.exchange, READABLE, error.message)
    const got = error instanceof Error ? error.message : String(error)
    return broken(null, 'answers the suite can work with', got)
  }
}

/**
 * Holds a provider to the rules, one after the other.
 * @param base its URL without a trailing slash
 * @param only ids; all without it
 */
export async function runSuite(base: string, provider: Provider, only?: readonly string[]): Promise<Result[]> {
  const scene = openScene(base, provider)
  const results: Result[] = []
  for (const rule of RULES) {
    if (only && !only.includes(rule.id)) continue
    const { id, title, where } = rule
    results.push({ id, title, where, ...(await decide(rule, scene)) })
  }
  return results
}
