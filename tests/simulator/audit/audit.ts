import type { Browser } from 'playwright-core'
import { readConfigs } from '../compile/configs'
import { openOutput } from '../compile/output'
import type { Vendor } from '../compile/program'
import { serveProgram } from '../server'
import { readBindings } from './bindings'
import type { Measured, Walk } from './facts'
import type { Rule, Verdict } from './judge'
import { LOOKS, type Look } from './looks'
import { RULES } from './rules'
import { readStyles } from './styles'
import { walk } from './walk'

export type Outcome = 'pass' | 'fail' | 'empty' | 'unmeasured'
export interface Judgement {
  rule: Rule
  outcome: Outcome
  verdict: Verdict | null
}

export interface Result {
  vendor: Vendor
  measured: Measured
  judgements: Judgement[]
  /** 0…100: WeChat's weights over the rules that had something to judge. */
  score: number
  /** Sum of the weights of the judged rules, and of all rules. */
  judged: number
  weights: number
  ms: number
}

function outcomeOf({ faults, empty = false }: Verdict): Outcome {
  if (faults.length > 0) return 'fail'
  return empty ? 'empty' : 'pass'
}

export function judge(measured: Measured): Judgement[] {
  return RULES.map((rule) => {
    if ('unmeasured' in rule) return { rule, outcome: 'unmeasured', verdict: null }
    const verdict = rule.judge(measured)
    return { rule, outcome: outcomeOf(verdict), verdict }
  })
}

const weigh = (judgements: readonly Judgement[], outcomes: readonly Outcome[]): number =>
  judgements.filter(({ outcome }) => outcomes.includes(outcome)).reduce((sum, { rule }) => sum + rule.weight, 0)

/** Faults, each with its rule; any of them fails the audit. */
export const complaintsOf = ({ judgements }: Pick<Result, 'judgements'>): string[] =>
  judgements.flatMap(({ rule, verdict }) => (verdict?.faults ?? []).map((fault) => `${rule.name}: ${fault}`))

/**
 * As with WeChat, a rule earns all of its weight or none. Unlike there, a rule with nothing to judge is left out instead of counting
 * as met.
 */
export function scoreOf(judgements: readonly Judgement[]): Pick<Result, 'score' | 'judged' | 'weights'> {
  const judged = weigh(judgements, ['pass', 'fail'])
  return {
    score: judged === 0 ? 0 : (weigh(judgements, ['pass']) / judged) * 100,
    judged,
    weights: weigh(judgements, ['pass', 'fail', 'empty', 'unmeasured']),
  }
}

export interface AuditOptions {
  browser: Browser
  dist: string
  /** Looks to measure; all when absent. */
  looks?: readonly Look[]
  /** Told after every look. */
  say?: (line: string) => void
  /** Pages to measure. The entry page is always included, because the app starts there. */
  pages?: readonly string[]
}

/** Runs a build on the simulated host, measures every page of its `app.json` in every look, and judges the results. */
export async function auditApp(vendor: Vendor, { browser, dist, looks = LOOKS, pages, say }: AuditOptions): Promise<Result> {
  const began = performance.now()
  const output = openOutput(dist, vendor)
  const { app } = readConfigs(output)
  const served = await serveProgram(dist, vendor)
  const walks: Walk[] = []
  try {
    for (const [index, look] of looks.entries()) {
      const measured = await walk(browser, served, look, app, pages ?? Object.keys(app.pages))
      walks.push(measured)
      const spent = Math.round((performance.now() - began) / 1000)
      say?.(`${vendor} ${look.name}: ${measured.pages.length} pages (${index + 1} of ${looks.length}, ${spent} s)`)
    }
  } finally {
    served.close()
  }
  const measured: Measured = { entry: app.entry, walks, bound: readBindings(output), ...readStyles(output) }
  const judgements = judge(measured)
  return { vendor, measured, judgements, ...scoreOf(judgements), ms: performance.now() - began }
}
