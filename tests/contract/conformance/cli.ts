import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { HELP, readConfig } from './config'
import { configuredProvider, mockProvider } from './provider'
import { jsonReport, textReport } from './report'
import { RULES, runSuite } from './suite'

export interface Outcome {
  code: 0 | 1 | 2
  text: string
}

const OPTIONS = {
  config: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

function chosen(only: string | undefined): string[] | undefined {
  const ids = only?.split(',')
  const unknown = ids?.filter((id) => !RULES.some((rule) => rule.id === id)) ?? []
  if (unknown.length > 0) throw new Error(`no such rule: ${unknown.join(', ')} (see --list)`)
  return ids
}

async function check(
  base: string,
  values: { config?: string; only?: string; json: boolean },
  env: Record<string, string | undefined>,
): Promise<Outcome> {
  const config = readConfig(values.config === undefined ? null : readFileSync(values.config, 'utf8'), env)
  const only = chosen(values.only)
  const provider = config ? configuredProvider(base, config) : mockProvider(base)
  const token = await provider.signIn() // what keeps it from working is told at once, and not by every rule
  const results = await runSuite(base, { ...provider, signIn: () => Promise.resolve(token) }, only)
  const report = values.json ? jsonReport : textReport
  return { code: results.some(({ status }) => status === 'failed') ? 1 : 0, text: report(base, results, provider.secrets) }
}

const listed = (): string => `${RULES.map(({ id, title, where }) => `${id}\n    ${title}\n    ${where}`).join('\n')}\n`

/** `npm run conformance -- …`: what to print and how to end. */
export async function conformance(args: string[], env: Record<string, string | undefined>): Promise<Outcome> {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    if (values.help) return { code: 0, text: HELP }
    if (values.list) return { code: 0, text: listed() }
    const [base] = positionals
    if (base === undefined || positionals.length > 1) return { code: 2, text: HELP }
    return await check(new URL(base).href.replace(/\/$/, ''), values, env)
  } catch (error) {
    return { code: 2, text: `the suite could not run: ${error instanceof Error ? error.message : String(error)}\n` }
  }
}
