import { measure, type Figure, type Growth } from './bench'
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

async function run(): Promise<void> {
  const { figures, growths } = await measure()
  for (const figure of figures) say(figureRow(figure))
  say('')
  for (const line of growths.flatMap(growthRows)) say(line)
  say('')
  await runUsers()
}

void run()
