import { bench } from '../helpers'
import { officerBench } from './officer'

const PLAN = { purpose: 'supplementary-plan' } as const

describe('the figures of the employer’s reference screens', () => {
  it('are what roster and insurer say of the contributions', async () => {
    const app = await officerBench('employer')
    const found = await app.look('employer.contributions', {})
    expect(found).toMatchObject({
      ...{ month: '2026-07', staff: 128, enrolled: 126, full: 123, notEnrolled: 2, base: 147_680_000, rate: 95 },
      ...{ due: 14_029_600, posted: 13_826_870, difference: 202_730, lateFee: 101 },
      notPosted: { count: 2, amount: 197_600, deductedOn: '2026-07-10', workingDays: 3 },
      baseDiffers: { count: 1, amount: 5130, declared: 960000, recorded: 906000 },
      deadlines: [
        { dueOn: '2026-07-22', daysLeft: 7 },
        { dueOn: '2026-07-31', daysLeft: 16 },
      ],
    })
    expect(found.trend.map(({ notPosted }) => notPosted)).toEqual([0, 1, 0, 4, 3, 2])
    const { items } = await app.look('employer.issues', {})
    expect(items.map(({ kind, difference }) => [kind, difference])).toEqual([
      ['not-posted', 91_200],
      ['not-posted', 106_400],
      ['base-differs', 5130],
      ['not-enrolled', 0],
      ['not-enrolled', 0],
    ])
    expect(items[2]).toMatchObject({ declaredBase: 960_000, recordBase: 906_000, roster: 91_200, bank: 91_200, record: 86_070 })
    expect(items.reduce((sum, { difference }) => sum + difference, 0)).toBe(found.difference)
  })

  it('are what the ledger works out of balances', async () => {
    const app = await officerBench('employer')
    const [plan] = (await app.look('employer.workforce', {})).purposes
    expect(plan).toMatchObject({ ...PLAN, granted: 112, waiting: 11, refused: 5, notAsked: 0, remind: { count: 11, againAt: null } })
    const found = await app.look('employer.analysis', {})
    expect(found).toMatchObject({ members: 112, at: '2026-07-15T09:20:00+08:00', bar: null })
    expect(found.bands.map(({ count }) => count)).toEqual([9, 31, 46, 21, 5])
    expect(found.bands.map(({ share }) => share)).toEqual([80, 277, 411, 187, 45])
    expect(found.departments.map(({ name, count, middle }) => [name, count, middle.from])).toEqual([
      ['研发部', 48, '2000-5000'],
      ['交付部', 24, '2000-5000'],
      ['市场部', 19, '500-2000'],
      ['产品部', 14, '2000-5000'],
      [null, 7, '500-2000'],
    ])
    const { latest } = await app.look('employer.workforce', {})
    const rows = []
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const page = await app.look('employer.batch-rows', { batchId: latest?.batchId ?? '', ...(cursor ? { cursor } : {}) })
      rows.push(...page.items)
      cursor = page.nextCursor ?? undefined
    }
    expect(rows.filter(({ account }) => account === 'normal')).toHaveLength(110)
    expect(rows.filter(({ account }) => account === 'checking')).toHaveLength(2)
  })

  it('are those of a query under way', async () => {
    const app = await officerBench('employer-batch')
    const { latest } = await app.look('employer.workforce', {})
    expect(latest).toMatchObject({
      ...{ state: 'running', total: 112, done: 63, failed: 5, left: 44, retryable: 2, elapsed: 51, remaining: 33 },
      throttled: { count: 1, until: '2026-07-15T09:42:00+08:00' },
      places: [
        { city: '杭州市', done: 58, total: 96 },
        { city: '上海市', done: 6, total: 9 },
        { city: '其他', done: 4, total: 7 },
      ],
    })
    const { items } = await app.look('employer.batch-rows', { batchId: latest?.batchId ?? '', failed: 'true' })
    expect(items.map(({ staffNoMasked, cause }) => [staffNoMasked, cause])).toEqual([
      ['**0188', 'number-mismatch'],
      ['**0275', 'throttled'],
      ['**0391', 'timeout'],
      ['**0420', 'withdrawn'],
      ['**0462', 'timeout'],
    ])
    app.time.now += 180_000
    const { purposes } = await app.look('employer.workforce', {})
    expect(purposes[0]).toMatchObject({ granted: 111, refused: 6 })
  })

  it('are those of the employee’s side, and of the audit', async () => {
    const employee = await bench('normal')
    const found = await employee.get('workplace.get', {})
    expect(found.row).toMatchObject({ nameMasked: '**远', staffNoMasked: '**0317', band: '2000-5000', account: 'normal' })
    expect(found.requests.map(({ scope, state, until, daysLeft }) => [scope, state, until, daysLeft])).toEqual([
      ['band', 'granted', '2026-12-31', 169],
      ['account', 'granted', '2026-12-31', 169],
    ])
    expect(found.looks.count).toBe(4)
    expect(found.looks.latest.map(({ at, kind, rows }) => [at, kind, rows])).toEqual([
      ['2026-07-15T09:20:00+08:00', 'batch', 112],
      ['2026-06-16T09:52:00+08:00', 'export', 110],
      ['2026-06-16T09:31:00+08:00', 'batch', 110],
    ])
    const app = await officerBench('employer')
    const { items } = await app.look('employer.audit', { filter: 'all' })
    expect(
      items.slice(0, 4).map(({ at, kind, count, succeeded, before, after }) => [at.slice(5, 16), kind, count, succeeded, before, after]),
    ).toEqual([
      ['07-15T09:20', 'batch', 112, 112, null, null],
      ['07-14T16:05', 'granted', 1, null, 111, 112],
      ['07-10T17:30', 'compared', 126, 123, null, null],
      ['07-08T09:30', 'asked', 12, null, null, null],
    ])
  })
})
