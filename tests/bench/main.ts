import { measure, type Figure, type Growth } from './bench'
import { openPostgres } from '../../mock/server/databases'
import { measureBeside, measureSandboxes } from './load'
import { measureProcesses } from './processes'
import { measureSync } from './queue'
import { measureUsers, stores, type Load } from './users'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const row = (cells: readonly string[], widths: readonly number[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ')

const figureRow = ({ what, ms, each, per, ratio }: Figure): string =>
  row([what, `${ms.toFixed(2)} ms`, `${each.toFixed(3)} µs/${per}`, `${ratio.toFixed(1)} × plain`], [44, 12, 20, 16])

const growthRows = ({ what, sizes, costs, unit, exponent }: Growth): string[] => [
  `${what}: grows with exponent ${exponent.toFixed(2)}`,
  ...sizes.map((size, index) =>
    row([`  ${size.toLocaleString('en')}`, `${(costs[index] ?? 0).toFixed(unit === 'ms' ? 2 : 0)} ${unit}`], [14, 16]),
  ),
]

/** People with a card bound, on every store. */
const PEOPLE = [10, 1_000, 100_000]

const loadRow = ({ store, users, ms, reads, writes }: Load): string =>
  row(
    [`  ${store}`, users.toLocaleString('en'), `${ms.toFixed(3)} ms CPU`, `${reads.toFixed(1)} read`, `${writes.toFixed(1)} written`],
    [14, 10, 16, 12, 14],
  )

async function runUsers(): Promise<void> {
  say('one overview, by people with a card bound: computing, documents read and written')
  for (const store of await stores()) {
    for (const load of await measureUsers(store, PEOPLE)) say(loadRow(load))
    await store.close()
  }
}

/** People of the population who are evaluated in one daily sync. */
const SYNCED = [2_000, 8_000]
const SANDBOXES = [100, 1_000, 10_000]

const PROCESSES = [1, 3]

async function runLedger(): Promise<void> {
  const { figures, growths } = await measure()
  for (const figure of figures) say(figureRow(figure))
  for (const line of growths.flatMap(growthRows)) say(line)
}

async function runHashing(): Promise<void> {
  const { alone, beside } = await measureBeside()
  say(`99 of 100 overviews take at most ${alone.toFixed(1)} ms, beside 20 password hashes under way ${beside.toFixed(1)} ms`)
}

async function runSync(url: string): Promise<void> {
  for (const { people, rate } of await measureSync(url, SYNCED))
    say(`a daily sync of ${people.toLocaleString('en')} people: ${rate.toFixed(0)} a second and process`)
}

async function runProcesses(url: string): Promise<void> {
  for (const { processes, rate } of await measureProcesses(url, PROCESSES))
    say(`${processes} process${processes > 1 ? 'es' : ''} on one PostgreSQL, 50 connections: ${rate.toFixed(0)} overviews a second`)
}

async function runSandboxes(url: string): Promise<void> {
  const sql = openPostgres(url)
  for (const { sandboxes, megabytes } of await measureSandboxes(sql, SANDBOXES))
    say(`${sandboxes.toLocaleString('en')} sandboxes: ${megabytes.toFixed(0)} MB of heap`)
  await sql.close()
}

/** In the order they run; `npm run bench -- sync processes` runs those two. */
const PARTS: Record<string, (url: string) => Promise<void>> = {
  ledger: runLedger,
  users: runUsers,
  hashing: runHashing,
  sync: runSync,
  processes: runProcesses,
  sandboxes: runSandboxes,
}

async function run(url: string, wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in PARTS))
  if (unknown.length > 0) throw new Error(`No part is called ${unknown.join(', ')}: there are ${Object.keys(PARTS).join(', ')}.`)
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    await part(url)
    say('')
  }
}

void run(process.env.DATABASE_URL ?? '', process.argv.slice(2))
