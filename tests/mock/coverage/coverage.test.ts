import { bench, type Bench } from '../helpers'

const cover = (app: Bench, cardId = 'primary') => app.get('coverage.get', { cardId })
const at = (app: Bench, moment: string) => app.control.moveClock(`${moment}+08:00`)
const countOf = ({ months }: Awaited<ReturnType<typeof cover>>, state: string) => months.filter((month) => month.state === state).length

describe('an employee', () => {
  it('whose contributions came is covered, and sees what was paid', async () => {
    const seen = await cover(await bench('normal'))
    expect(seen).toMatchObject({ status: 'normal', pausedSince: null, coveredFrom: null, paths: [], employerPays: true, reminder: null })
    expect([countOf(seen, 'paid'), countOf(seen, 'ahead'), seen.months.length]).toEqual([19, 5, 24])
    expect(seen.paidMonths).toBe(156)
    expect(seen.earlier[0]).toEqual({ year: 2024, paid: 12, of: 12 })
    expect(seen.earlier[seen.earlier.length - 1]).toEqual({ year: 2013, paid: 5, of: 5 })
  })

  it('in arrears is paused, with the figures of the reference screen', async () => {
    const seen = await cover(await bench('arrears'))
    expect(seen).toMatchObject({
      status: 'paused',
      pausedSince: '2026-07-01',
      balance: 3_674_95,
      paidMonths: 153,
      insuredSince: '2013-08-01',
    })
    expect(['paid', 'missing', 'awaited', 'ahead'].map((state) => countOf(seen, state))).toEqual([16, 2, 1, 5])
    expect(seen.paths).toEqual([
      { kind: 'back-pay', payIn: '2026-07', today: true, months: ['2026-05', '2026-06'], gap: 2, coveredFrom: '2026-08-01' },
      { kind: 'back-pay', payIn: '2026-08', today: false, months: ['2026-05', '2026-06', '2026-07'], gap: 3, coveredFrom: '2026-09-01' },
      { kind: 'resume', payIn: '2026-09', today: false, gap: 4, fullMonths: 6, coveredFrom: '2027-03-01' },
    ])
  })

  it('sees an awaited month become a missing one, here and on home', async () => {
    const app = await bench('arrears')
    await at(app, '2026-07-25T09:00:00')
    expect(countOf(await cover(app), 'awaited')).toBe(1)
    await at(app, '2026-07-26T09:00:00')
    const seen = await cover(app)
    expect([countOf(seen, 'awaited'), countOf(seen, 'missing')]).toEqual([0, 3])
    expect((await app.get('account.overview', { cardId: 'primary' })).arrears?.months).toEqual(['2026-05', '2026-06', '2026-07'])
    expect(seen.paths[0]).toMatchObject({ gap: 3, coveredFrom: '2026-08-01' })
  })

  it('who pays back is covered from the very day that was said, in the ledger as well', async () => {
    const app = await bench('arrears')
    const [today] = (await cover(app)).paths
    const { coveredFrom } = await app.control.simulateBackPayment()
    expect(coveredFrom).toBe(today?.coveredFrom)
    const waiting = await cover(app)
    expect(waiting).toMatchObject({ status: 'waiting', coveredFrom, paths: [] })
    expect([countOf(waiting, 'paid'), countOf(waiting, 'missing'), countOf(waiting, 'awaited')]).toEqual([19, 0, 0])
    const paidByFund = async () => (await app.control.simulatePurchase({ kind: 'outpatient', amount: 100_00 })).fundPaid
    await at(app, '2026-07-31T23:59:00')
    expect(await paidByFund()).toBe(0)
    await at(app, '2026-08-01T00:01:00')
    expect(await paidByFund()).toBe(80_00)
    expect(await cover(app)).toMatchObject({ status: 'normal', pausedSince: null, coveredFrom: null })
    await at(app, '2026-08-11T09:00:00')
    expect((await cover(app)).paidMonths).toBe(157)
  })

  it('after a gap beyond the grace waits for six months, while contributions come again', async () => {
    const app = await bench('arrears')
    await at(app, '2026-09-15T09:41:00')
    const [only, ...others] = (await cover(app)).paths
    expect([only?.coveredFrom, others]).toEqual(['2027-03-01', []])
    await app.control.simulateBackPayment()
    await at(app, '2026-12-15T09:41:00')
    expect(await cover(app)).toMatchObject({ status: 'waiting', coveredFrom: '2027-03-01', paidMonths: 161 })
    await at(app, '2027-03-01T09:41:00')
    expect((await cover(app)).status).toBe('normal')
  })

  it('can have the employer reminded once in seven days; asked again, the first reminder stands', async () => {
    const app = await bench('arrears')
    const { reminder } = await app.get('coverage.remind', { cardId: 'primary' })
    expect(reminder).toEqual({ at: '2026-07-15T09:41:00+08:00', nextOn: '2026-07-22' })
    await at(app, '2026-07-21T23:00:00')
    expect((await app.get('coverage.remind', { cardId: 'primary' })).reminder).toEqual(reminder)
    await at(app, '2026-07-22T00:00:00')
    expect((await app.get('coverage.remind', { cardId: 'primary' })).reminder?.nextOn).toBe('2026-07-29')
  })
})

describe('others', () => {
  it('a retiree pays no more, and a resident pays by the year', async () => {
    const app = await bench()
    app.token = (await app.control.usePersona('retiree'))?.token
    expect(await cover(app)).toMatchObject({
      status: 'retired',
      months: [],
      years: [],
      paidMonths: null,
      premium: null,
      employerPays: false,
    })
    app.token = (await app.control.usePersona('student'))?.token
    const seen = await cover(app)
    expect(seen).toMatchObject({ status: 'normal', months: [], premium: 400_00, windowFrom: '2026-09-01', balance: null, paths: [] })
    expect(seen.years).toEqual([
      { year: 2024, state: 'paid' },
      { year: 2025, state: 'paid' },
      { year: 2026, state: 'paid' },
      { year: 2027, state: 'ahead' },
    ])
  })
})

describe('参保证明', () => {
  it('is the same one for 24 hours, and whoever is given it can check it', async () => {
    const app = await bench('normal')
    const issued = await app.get('certificates.issue', { cardId: 'primary' })
    expect(issued).toMatchObject({ number: expect.stringMatching(/^MOCK-[0-9A-F]{12}$/), paidMonths: 156, status: 'normal' })
    expect(JSON.stringify(issued)).not.toContain('林知远')
    expect(await app.get('certificates.issue', { cardId: 'primary' })).toEqual(issued)
    const { number, code } = issued
    app.token = undefined
    const checked = await app.get('certificates.check', { number: number.toLowerCase(), code: ` ${code.toLowerCase()}` })
    expect(checked).toMatchObject({ genuine: true, certificate: { number, psnNameMasked: issued.psnNameMasked } })
    expect(checked).not.toHaveProperty('certificate.code')
    expect(await app.get('certificates.check', { number, code: '00000000' })).toEqual({ genuine: false })
    await at(app, '2026-07-16T09:42:00')
    expect(await app.get('certificates.check', { number, code })).toEqual({ genuine: false })
  })
})
