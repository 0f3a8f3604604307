import fc from 'fast-check'
import { ENTRY_GROUPS, type OutputOf } from '@/contract'
import { detailGaps, overviewGaps, pageGaps, statementGaps, type SumGap } from '@/domain/sum-gaps'
import type { PersonaId, ScenarioId } from '@mock'
import { bench, type Bench } from '../mock/helpers'

jest.setTimeout(60_000)

const ALL_TIME = { from: '2000-01-01', to: '2100-12-31' }
/** Scenarios that change a person's account, and the other personas with a card. */
const SCENARIOS: readonly ScenarioId[] = [
  'normal',
  'sync-delayed',
  'arrears',
  'pending-charge',
  'reversal',
  'deductible-met',
  'limit-reached',
  'low-balance',
  'family-grant',
  'year-roll-over',
]
const PEOPLE: readonly PersonaId[] = ['retiree', 'flexible', 'student', 'two-cities', 'parent']

/** One backend for each scenario and persona, signed in. */
async function everybody(): Promise<Bench[]> {
  const people = await Promise.all(SCENARIOS.map((scenario) => bench(scenario)))
  for (const id of PEOPLE) {
    const person = await bench('normal')
    person.token = (await person.control.usePersona(id))?.token
    people.push(person)
  }
  return people
}

interface Honest {
  overview: OutputOf<'account.overview'>
  statements: OutputOf<'account.statement'>[]
  page: OutputOf<'transactions.list'>
  details: OutputOf<'transactions.get'>[]
}

/** All unchanged answers about one person. */
async function readAll({ get }: Bench): Promise<Honest> {
  const cardId = 'primary'
  const { years } = await get('account.statement', { cardId })
  const page = await get('transactions.list', { cardId, ...ALL_TIME, limit: 50 })
  const statements = []
  for (const year of years) statements.push(await get('account.statement', { cardId, year }))
  const details = []
  for (const { id } of page.items.concat(page.pending)) details.push(await get('transactions.get', { cardId, transactionId: id }))
  return { overview: await get('account.overview', { cardId }), statements, page, details }
}

const gapsOfAll = ({ overview, statements, page, details }: Honest): SumGap[] =>
  [overviewGaps(overview), statements.map(statementGaps), pageGaps(page, {}), details.map(detailGaps)].flat(2)

/** Paths of all numbers in an answer whose path matches a pattern. */
function amountsIn(root: unknown, pattern: RegExp, path = ''): string[] {
  if (typeof root === 'number') return pattern.test(path) ? [path] : []
  if (typeof root !== 'object' || root === null) return []
  return Object.entries(root).flatMap(([key, value]) => amountsIn(value, pattern, path === '' ? key : `${path}.${key}`))
}

/** A copy of an answer with one amount changed. */
function changed<Value>(root: Value, path: string, by: number): Value {
  const copy = structuredClone(root)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  // `amountsIn` found the path in the same answer.
  const node = keys.reduce((at, key) => (at as Record<string, object>)[key]!, copy as object) as Record<string, number>
  node[last] = (node[last] ?? 0) + by
  return copy
}

const off = fc.oneof(fc.constantFrom(-100, -1, 1, 100), fc.integer({ min: -1_000_000, max: 1_000_000 })).filter((by) => by !== 0)

describe('the sums of an answer', () => {
  let people: Bench[]
  const honest: Honest[] = []
  beforeAll(async () => {
    people = await everybody()
    for (const person of people) honest.push(await readAll(person))
  })

  it('add up for every persona of the mock', () => expect(honest.map(gapsOfAll)).toEqual(people.map(() => [])))

  it('add up on any page, whatever its size and filter', async () => {
    const query = fc.record({
      who: fc.nat({ max: people.length - 1 }),
      group: fc.constantFrom(...ENTRY_GROUPS),
      limit: fc.integer({ min: 1, max: 50 }),
      query: fc.constantFrom(undefined, '药'),
      from: fc.constantFrom('2000-01-01', '2026-03-12'),
    })
    await fc.assert(
      fc.asyncProperty(query, async ({ who, from, ...asked }) => {
        let cursor: string | undefined
        for (let pages = 0; pages < 3; pages += 1) {
          const input = { ...asked, ...(cursor === undefined ? {} : { cursor }) }
          const page = await people[who]!.get('transactions.list', { cardId: 'primary', from, to: '2100-12-31', ...input })
          expect(pageGaps(page, input)).toEqual([])
          if (page.nextCursor === null) return
          cursor = page.nextCursor
        }
      }),
      { numRuns: 60 },
    )
  })

  /** For each kind of answer: paths of amounts that can be recalculated from others, and the function that checks them. */
  const counted: [string, RegExp, (one: Honest) => readonly object[], (answer: never) => SumGap[]][] = [
    [
      'overview',
      /^personalAccount\.|^pooled\.\d+\.remaining$/,
      ({ overview }) => [overview],
      (answer: Honest['overview']) => overviewGaps(answer),
    ],
    [
      'statement',
      /^(opening|closing|credits|debits|difference)$|^months\.|^composition\.|^peak\.debits$/,
      ({ statements }) => statements,
      (answer: Honest['statements'][number]) => statementGaps(answer),
    ],
    [
      'detail',
      /^settlement\.(medfeeSumamt|fundPaySumamt|acctPay|acctMulaidPay|psnCashPay|psnPartAmt|inscpScpAmt|fulamtOwnpayAmt|overlmtSelfpay|preselfpayAmt|acctPayFor\.|cashPayFor\.|fundBands\.\d+\.(fund|scope)$|lines\.\d+\.detItemFeeSumamt$)|^allocation\.|^fees\./,
      ({ details }) => details,
      (answer: Honest['details'][number]) => detailGaps(answer),
    ],
  ]

  it.each(counted)('do not add up when any amount of a(n) %s is changed', (_, pattern, answersOf, gapsIn) => {
    const amounts = honest.flatMap((one) =>
      answersOf(one).flatMap((answer) => amountsIn(answer, pattern).map((path) => ({ answer, path }))),
    )
    expect(amounts.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(fc.constantFrom(...amounts), off, ({ answer, path }, by) => {
        const gaps = gapsIn(changed(answer, path, by) as never) // same kind of answer as `answersOf` returns
        expect({ path, by, noticed: gaps.length > 0 }).toEqual({ path, by, noticed: true })
      }),
      { numRuns: 600 },
    )
  })

  it('do not add up when an amount or balance within a page or a month’s total is changed', () => {
    const { page } = honest[0]!
    for (const path of ['items.3.amount', 'items.3.balanceAfter', 'months.1.credits', 'months.1.fees.fundPaySumamt'])
      expect([path, pageGaps(changed(page, path, 1), {}).length > 0]).toEqual([path, true])
    const nowhere = { month: '2024-01', credits: 1, debits: 0, fees: { medfeeSumamt: 0, fundPaySumamt: 0 } }
    expect(pageGaps({ ...page, months: [...page.months, nowhere] }, {})).toContainEqual({
      part: 'month-totals',
      of: '2024-01',
      given: 1,
      counted: 0,
    })
    expect(pageGaps({ ...page, nextCursor: null, total: page.items.length + 1 }, {})).toContainEqual({
      part: 'count',
      given: page.items.length + 1,
      counted: page.items.length,
    })
  })
})
