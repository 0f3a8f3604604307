import fc from 'fast-check'
import { yearlyGaps } from '@/domain/yearly'
import { PERSONA_IDS } from '../../../mock/personas'
import { bench } from '../helpers'

describe('年度账单 of the base persona', () => {
  it('has the figures of the reference screen, beside the same days of the year before', async () => {
    const app = await bench('normal')
    const year = await app.get('account.yearly', { cardId: 'primary' })
    expect(year).toMatchObject({
      year: 2026,
      yearLabel: '2026',
      complete: false,
      through: '2026-07-15',
      pending: { count: 1, total: 38_00 },
    })
    const { account, payers, institutions } = year
    expect(account).toMatchObject({ opening: 3_912_00, closing: 4_286_35, difference: 0, before: { opening: 2_329_81, closing: 3_347_50 } })
    expect(account?.rows.map(({ kind, amount, before }) => [kind, amount, before])).toEqual([
      ['monthly-credit', 1_736_00, 1_652_00],
      ['interest', 38_60, 23_30],
      ['outpatient', -612_30, -261_81],
      ['pharmacy', -389_35, -208_80],
      ['mutual-aid', -268_60, 0],
      ['chronic', -130_00, -187_00],
    ])
    expect(account?.months.map(({ net }) => net)).toEqual([200_20, -64_50, 190_00, 33_40, -179_90, 79_75, 115_40])
    expect(payers).toEqual({ total: 2_038_70, fund: 606_45, account: 1_400_25, cash: 32_00 })
    expect(institutions.map(({ account: paid, visits }) => [paid, visits])).toEqual([
      [422_60, 2],
      [420_90, 6],
      [319_70, 5],
      [237_05, 3],
    ])
  })

  it('compares a year that is over with the whole one before, and the first with nothing', async () => {
    const app = await bench('normal')
    const over = await app.get('account.yearly', { cardId: 'primary', year: 2025 })
    expect(over).toMatchObject({ complete: true, through: '2025-12-31', pending: { count: 0, total: 0 } })
    expect(over.account).toMatchObject({ opening: 2_329_81, closing: 3_912_00, before: { until: '2024-12-31T23:59:59+08:00' } })
    expect((await app.get('account.yearly', { cardId: 'primary', year: 2024 })).account?.before).toBeNull()
    expect(await app.ask('account.yearly', { cardId: 'primary', year: 2023 })).toMatchObject({ error: { code: 'DATA-404' } })
  })

  it('books a refund in the year that it is posted in, and counts no visit for it', async () => {
    const refunded = await (await bench('reversal')).get('account.yearly', { cardId: 'primary' })
    expect(refunded.account?.rows).toContainEqual({ kind: 'reversal', amount: 46_80, before: 0 })
    expect(refunded.institutions.find(({ name }) => name === '百草和大药房（青枫路店）')).toMatchObject({ visits: 6, account: 374_10 })
    expect(yearlyGaps(refunded)).toEqual([])
  })

  it('names what does not add up', async () => {
    const wrong = await (await bench('mismatch')).get('account.yearly', { cardId: 'primary' })
    expect(yearlyGaps(wrong).map(({ of, left }) => [of, left])).toEqual([
      ['year', -12_50],
      ['months', -12_50],
      ['difference', -12_50],
    ])
  })
})

it('every equation of every year holds for everybody, whenever it is read', async () => {
  const app = await bench()
  const people = PERSONA_IDS.filter((id) => id !== 'newcomer')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...people), fc.integer({ min: 0, max: 900 }), async (id, days) => {
      app.token = (await app.control.usePersona(id))?.token
      await app.control.moveClock(new Date(Date.UTC(2024, 6, 1, 2) + days * 86_400_000).toISOString())
      const { years, account } = await app.get('account.yearly', { cardId: 'primary' })
      for (const year of years)
        expect([id, days, year, yearlyGaps(await app.get('account.yearly', { cardId: 'primary', year }))]).toEqual([id, days, year, []])
      expect(account === null).toBe(id === 'student')
    }),
    { numRuns: 40 },
  )
}, 60_000)
