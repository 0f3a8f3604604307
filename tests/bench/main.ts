import { measure, type Figure, type Growth } from './bench'

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

async function run(): Promise<void> {
  const { figures, growths } = await measure()
  for (const figure of figures) say(figureRow(figure))
  say('')
  for (const line of growths.flatMap(growthRows)) say(line)
}

void run()
