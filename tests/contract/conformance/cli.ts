import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { toDate } from '@/domain/beijing-time'
import { GUIDE, planPages, reportOn } from './client/plan'
import { watch } from './client/proxy'
import { CLIENT_RULES } from './client/rules'
import { HELP, readConfig } from './config'
import { conforms, judge, readExpectations, type Expectations } from './expectations'
import { htmlReport } from './html-report'
import { configuredProvider, mockProvider } from './provider'
import { jsonReport, textReport } from './report'
import { RULES, runSuite, type Result } from './suite'

export interface Outcome {
  code: 0 | 1 | 2
  text: string
}

/** Environment, output and end of a run, which tests replace. */
export interface World {
  env: Record<string, string | undefined>
  /** Prints a text while the command runs. */
  say(text: string): void
  /** Settles when a watch is ended from outside, or after the seconds if given. */
  ended(seconds: number | null): Promise<void>
}

const OPTIONS = {
  config: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'boolean', default: false },
  report: { type: 'string' },
  expect: { type: 'string' },
  list: { type: 'boolean', default: false },
  client: { type: 'boolean', default: false },
  upstream: { type: 'string' },
  port: { type: 'string', default: '4020' },
  for: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const parsedArgs = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true })
type Values = ReturnType<typeof parsedArgs>['values']

const ALL = [...RULES, ...CLIENT_RULES]
const baseOf = (url: string): string => new URL(url).href.replace(/\/$/, '')

function chosen(only: string | undefined): string[] | undefined {
  const ids = only?.split(',')
  const unknown = ids?.filter((id) => !RULES.some((rule) => rule.id === id)) ?? []
  if (unknown.length > 0) throw new Error(`no such rule: ${unknown.join(', ')} (see --list)`)
  return ids
}

function expectationsOf({ expect }: Values): Expectations {
  const ids = ALL.map(({ id }) => id)
  return expect === undefined ? {} : readExpectations(readFileSync(expect, 'utf8'), ids)
}

/** The outcome with the report to print. Writes report.html and report.json when --report names a folder. */
function told(subject: string, found: readonly Result[], secrets: readonly string[], values: Values, expectations: Expectations): Outcome {
  const results = judge(found, expectations, toDate(Date.now()))
  if (values.report !== undefined) {
    mkdirSync(values.report, { recursive: true })
    writeFileSync(path.join(values.report, 'report.html'), htmlReport(subject, results, secrets))
    writeFileSync(path.join(values.report, 'report.json'), jsonReport(subject, results, secrets))
  }
  const report = values.json ? jsonReport : textReport
  return { code: conforms(results) ? 0 : 1, text: report(subject, results, secrets) }
}

async function checkProvider(base: string, values: Values, env: World['env']): Promise<Outcome> {
  const config = readConfig(values.config === undefined ? null : readFileSync(values.config, 'utf8'), env)
  const expectations = expectationsOf(values)
  const only = chosen(values.only)
  const provider = config ? configuredProvider(base, config) : mockProvider(base)
  const token = await provider.signIn() // a failed sign-in ends the run here instead of failing every rule
  const results = await runSuite(base, { ...provider, signIn: () => Promise.resolve(token) }, only)
  return told(base, results, provider.secrets, values, expectations)
}

/** The number of an option. @throws Error unless it is a whole number up to `most` */
function numberOf(name: string, text: string, most: number): number {
  if (!/^\d+$/.test(text) || Number(text) > most) throw new Error(`--${name} is a whole number up to ${most}`)
  return Number(text)
}

async function watchClient(values: Values, world: World): Promise<Outcome> {
  if (values.upstream === undefined) throw new Error('--client needs --upstream, the base URL of an insurer')
  const expectations = expectationsOf(values)
  const seconds = values.for === undefined ? null : numberOf('for', values.for, 86_400)
  const watching = await watch(baseOf(values.upstream), numberOf('port', values.port, 65_535), planPages)
  try {
    world.say(`${watching.url} → ${baseOf(values.upstream)}\n${GUIDE}`)
    await world.ended(seconds)
    const { results, secrets } = await reportOn(watching.log)
    return told('the client', results, secrets, values, expectations)
  } finally {
    await watching.close()
  }
}

const listed = (): string => `${ALL.map(({ id, title, where }) => `${id}\n    ${title}\n    ${where}`).join('\n')}\n`

/** Runs `npm run conformance -- …`. @returns the exit code and the text to print */
export async function conformance(args: string[], world: World): Promise<Outcome> {
  try {
    const { values, positionals } = parsedArgs(args)
    if (values.help) return { code: 0, text: HELP }
    if (values.list) return { code: 0, text: listed() }
    if (values.client) return await watchClient(values, world)
    const [base] = positionals
    if (base === undefined || positionals.length > 1) return { code: 2, text: HELP }
    return await checkProvider(baseOf(base), values, world.env)
  } catch (error) {
    return { code: 2, text: `the suite could not run: ${error instanceof Error ? error.message : String(error)}\n` }
  }
}
