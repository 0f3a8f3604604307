import { growth, retained, timed } from './measure'
import { evaluateAccounts, history, plainEvaluation, plainHistory, plainStatement, statementAfter } from './subjects'

export interface Figure {
  what: string
  /** ms in all, and µs for each thing done. */
  ms: number
  each: number
  per: string
  /** Times the plain baseline of the same run. */
  ratio: number
}

export interface Growth {
  what: string
  sizes: readonly number[]
  costs: readonly number[]
  unit: string
  /** 1 is linear, 0 constant. */
  exponent: number
}

export interface Bench {
  figures: Figure[]
  growths: Growth[]
}

/** Years of history, accounts evaluated and accounts held that growth is measured over. */
const YEARS = [5, 10, 20, 30, 40]
const ACCOUNTS = [100_000, 300_000, 1_000_000]
const HELD = [50, 100, 200]

const figure = (what: string, per: string, count: number, ms: number, plain: number): Figure => ({
  what,
  ms,
  each: (ms * 1000) / count,
  per,
  ratio: ms / plain,
})

const grown = (what: string, unit: string, sizes: readonly number[], costs: readonly number[]): Growth => ({
  what,
  sizes,
  costs,
  unit,
  exponent: growth(sizes, costs),
})

/** Histories of different people, all kept: what one account costs must not depend on how many there are. */
const bytesPerAccount = (accounts: number): number =>
  retained(() => Array.from({ length: accounts }, (_, index) => history(3, `account-${index}`))) / accounts

/** One after the other: side by side they would measure each other. */
async function eachOf(sizes: readonly number[], measureOne: (size: number) => Promise<number>): Promise<number[]> {
  const costs: number[] = []
  for (const size of sizes) costs.push(await measureOne(size))
  return costs
}

/** Everything, each figure beside a plain baseline measured in the same run. @param scale below 1 measures less, for tests */
export async function measure(scale = 1): Promise<Bench> {
  const entries = YEARS.map((years) => history(years))
  const counts = entries.map(({ length }) => length)
  const generation = await eachOf(YEARS, (years) => timed(() => history(years)))
  const thirty = YEARS.indexOf(30)
  const count = counts[thirty] ?? 0
  const statements = await eachOf(YEARS, (years) => statementAfter(years).then((statement) => timed(statement, 9)))
  const accounts = ACCOUNTS.map((size) => Math.round(size * scale))
  const evaluation = await eachOf(accounts, (size) => timed(() => evaluateAccounts(size), 2))
  const million = accounts.at(-1) ?? 0
  return {
    figures: [
      figure('generate and settle 30 years', 'entry', count, generation[thirty] ?? 0, await timed(() => plainHistory(count))),
      figure(
        'yearly statement over 30 years',
        'entry',
        count,
        statements[thirty] ?? 0,
        await timed(() => plainStatement(entries[thirty] ?? [])),
      ),
      figure(
        `rules of ${million.toLocaleString('en')} accounts`,
        'account',
        million,
        evaluation.at(-1) ?? 0,
        await timed(() => plainEvaluation(million), 2),
      ),
    ],
    growths: [
      grown('generation over entries', 'ms', counts, generation),
      grown('statement over entries', 'ms', counts, statements),
      grown('rules over accounts', 'ms', accounts, evaluation),
      grown('memory of one account over accounts held', 'bytes', HELD, HELD.map(bytesPerAccount)),
    ],
  }
}
