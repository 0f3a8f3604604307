import type { ScenarioId } from '@mock'
import type { DrugOffer, OutputOf } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { adviceOn, rankOffers, reasonsOf, stockNow } from '@/domain/drug-offers'
import { bench, type Bench } from '../helpers'

const HERE = { latitude: '30.250', longitude: '120.160' } as const
const cardId = 'primary'
const HOSPITAL = 'H33010000101'
const NOW = toMs('2026-07-15T09:41:00+08:00')

async function codeOf(app: Bench, query: string, spec = ''): Promise<string> {
  const { items } = await app.get('drugs.list', { cardId, query })
  return items.find((drug) => drug.spec.includes(spec))?.drugCode ?? ''
}
async function prices(scenario: ScenarioId, query = 'ejsghsp') {
  const app = await bench(scenario)
  const drugCode = await codeOf(app, query)
  return { app, drugCode, ...(await app.get('drugs.prices', { cardId, drugCode, ...HERE })) }
}
const pays = (offers: readonly DrugOffer[]) => offers.map(({ name, price, bill }) => [name, price, bill.psnPartAmt])

describe('the catalogue of a person', () => {
  it('is searched by name, initials and class, with counts of each group', async () => {
    const app = await bench('normal')
    const found = await app.get('drugs.list', { cardId, query: '二甲双胍' })
    const count = (group: string) => found.counts.find((one) => one.group === group)?.count
    expect([found.total, count('all'), count('1'), count('2'), count('negotiated'), count('chinese')]).toEqual([8, 8, 1, 7, 1, 0])
    expect(found.items[1]).toMatchObject({
      genericName: '二甲双胍缓释片',
      form: '缓释控释剂型',
      chrgitmLv: '2',
      selfpayPercent: 5,
      classes: ['西药', '消化道和代谢', '糖尿病用药'],
    })
    expect((await app.get('drugs.list', { cardId, query: 'EJSG', group: '1' })).items.map(({ genericName }) => genericName)).toEqual([
      '二甲双胍片',
    ])
    expect((await app.get('drugs.list', { cardId, query: '抗血栓' })).items.map(({ genericName }) => genericName)).toContain(
      '阿司匹林肠溶片',
    )
    expect((await app.get('drugs.list', { cardId, query: '没有这种药' })).total).toBe(0)
  })

  it('is paged without gaps', async () => {
    const app = await bench('normal')
    const codes: string[] = []
    let cursor: string | undefined
    do {
      const page: OutputOf<'drugs.list'> = await app.get('drugs.list', { cardId, limit: 50, ...(cursor === undefined ? {} : { cursor }) })
      codes.push(...page.items.map(({ drugCode }) => drugCode))
      cursor = page.nextCursor ?? undefined
      expect(page.total).toBeGreaterThanOrEqual(300)
      if (cursor === undefined) expect(new Set(codes).size).toBe(page.total)
    } while (cursor !== undefined)
  })
})

describe('what a pack costs the person', () => {
  it('at a hospital is that of the reference screen', async () => {
    const app = await bench('normal')
    const { bill, institution } = await app.get('drugs.estimate', {
      cardId,
      drugCode: await codeOf(app, 'ejsghsp'),
      institutionId: HOSPITAL,
    })
    expect(institution).toBe('云栖湖人民医院')
    expect(bill).toMatchObject({
      medfeeSumamt: 60_00,
      preselfpayAmt: 3_00,
      fundPaySumamt: 39_90,
      acctPay: 17_10,
      psnPartAmt: 20_10,
      fundRatio: 700,
    })
  })

  it('is worked out where the person was last, unless another institution is named', async () => {
    const app = await bench('normal')
    const drugCode = await codeOf(app, 'ejsghsp')
    expect(await app.get('drugs.estimate', { cardId, drugCode })).toMatchObject({ institutionId: HOSPITAL })
    const { token } = await app.get('credentials.issue', { cardId })
    await app.control.scanCredential({ token, institutionId: 'H33010000303', business: '01301' })
    expect(await app.get('drugs.estimate', { cardId, drugCode })).toMatchObject({ institutionId: 'H33010000303' })
    expect(await app.ask('drugs.estimate', { cardId, drugCode, institutionId: 'H99999900101' })).toMatchObject({
      error: { code: 'DATA-404' },
    })
  })

  it('at pharmacies is that of the reference screen, the one without stock last', async () => {
    const { offers, standing } = await prices('normal')
    expect(pays(rankOffers(offers, 'pays', NOW))).toEqual([
      ['松风大药房', 52_00, 17_42],
      ['百草和大药房（青枫路店）', 58_00, 19_43],
      ['云岭药房（公园店）', 62_00, 20_77],
      ['安和堂药房（湖滨店）', 46_00, 46_00],
      ['南屏药房', 48_00, 16_08],
    ])
    expect(rankOffers(offers, 'pays', NOW)[0]?.bill).toMatchObject({ preselfpayAmt: 2_60, fundPaySumamt: 34_58, acctPay: 17_42 })
    expect(rankOffers(offers, 'nearest', NOW).map(({ distance }) => distance)).toEqual([850, 1101, 1599, 2298, 2998])
    expect(rankOffers(offers, 'price', NOW).map(({ price }) => price)).toEqual([46_00, 52_00, 58_00, 62_00, 48_00])
    const advice = adviceOn(offers, NOW)
    expect([advice?.best.name, advice?.lowerTag?.name]).toEqual(['松风大药房', '安和堂药房（湖滨店）'])
    expect(standing).toEqual({ deductibleLeft: 0, limitLeft: 5_393_55, accountLeft: 4_286_35, frozen: false })
    expect(offers.every(({ stockAsOf }) => stockAsOf === '2026-07-15T09:10:00+08:00')).toBe(true)
    expect(offers.every(({ bill }) => reasonsOf(bill, standing, true).length === 0)).toBe(true)
  })

  it('follows 起付线, the limit and the balance of the day, and says which of them it was', async () => {
    const reasons = async (scenario: ScenarioId, on?: string) => {
      const app = await bench(scenario)
      if (on !== undefined) await app.control.moveClock(on)
      const { offers, standing } = await app.get('drugs.prices', { cardId, drugCode: await codeOf(app, 'ejsghsp') })
      const offer = offers.find(({ institutionId }) => institutionId === 'P33010000401')!
      return { paid: offer.bill.psnPartAmt, reasons: reasonsOf(offer.bill, standing, true) }
    }
    // A new insurance year: 起付线 is owed again, and all that is in scope counts towards it.
    expect(await reasons('normal', '2027-01-01T10:00:00+08:00')).toEqual({
      paid: 58_00,
      reasons: [{ kind: 'deductible', left: 500_00, counted: 55_10 }],
    })
    expect(await reasons('limit-reached')).toEqual({
      paid: 58_00,
      reasons: [{ kind: 'limit', left: 0 }],
    })
    expect(await reasons('arrears')).toEqual({ paid: 58_00, reasons: [{ kind: 'frozen' }] })
  })

  it('is in cash where the account is short', async () => {
    const app = await bench('low-balance')
    const drugCode = await codeOf(app, 'ejsghsp')
    const { personalAccount } = await app.get('account.overview', { cardId })
    await app.control.simulatePurchase({ kind: 'outpatient', amount: (personalAccount?.total ?? 0) + 3_000_00 })
    const { offers, standing } = await app.get('drugs.prices', { cardId, drugCode })
    expect(standing.accountLeft).toBe(0)
    const offer = offers.find(({ institutionId }) => institutionId === 'P33010000401')!
    expect(reasonsOf(offer.bill, standing, true)).toContainEqual({ kind: 'account', left: 0, cash: offer.bill.psnCashPay })
    expect(offer.bill.psnCashPay).toBe(offer.bill.psnPartAmt)
  })

  it('is to the fen what the cashier settles right after, with a prescription', async () => {
    for (const scenario of ['normal', 'limit-reached', 'low-balance', 'deductible-met'] as const) {
      const { app, drugCode, offers } = await prices(scenario)
      for (const { institutionId, bill } of offers) {
        const { bill: again } = await app.get('drugs.estimate', { cardId, drugCode, institutionId })
        const { token } = await app.get('credentials.issue', { cardId })
        const answer = await app.control.scanCredential({
          ...{ token, institutionId, business: '02121' },
          ...{ drugs: [{ drugCode, cnt: 1 }], prescription: true },
        })
        if (answer.status !== 'settled') throw new Error(answer.status)
        const { psnPartAmt, fundPaySumamt, acctPay, psnCashPay } = answer.settlement
        expect(again).toMatchObject({ psnPartAmt, fundPaySumamt, acctPay, psnCashPay })
        // The first of them met the position that the comparison was made at.
        if (institutionId === offers[0]?.institutionId) expect(again).toEqual(bill)
      }
    }
  })

  it('has no offers for what no pharmacy sells, and refuses to sell it there', async () => {
    const { app, drugCode, offers } = await prices('normal', '信迪利单抗')
    expect(offers).toEqual([])
    expect((await app.get('drugs.estimate', { cardId, drugCode, institutionId: 'P33010000401' })).bill).toBeNull()
    expect((await app.get('drugs.estimate', { cardId, drugCode, institutionId: HOSPITAL })).bill).not.toBeNull()
    expect(await app.ask('drugs.prices', { cardId, drugCode: `X${'A'.repeat(22)}` })).toMatchObject({ error: { code: 'DATA-404' } })
    const { token } = await app.get('credentials.issue', { cardId })
    const drugs = [{ drugCode, cnt: 1 }]
    await expect(app.control.scanCredential({ token, institutionId: 'P33010000401', business: '02121', drugs })).rejects.toThrow(RangeError)
  })
})

describe('stock', () => {
  it('is unknown once it was told more than a day ago, and a pharmacy that tells it by hand is not recommended', async () => {
    const app = await bench('normal')
    const drugCode = await codeOf(app, '阿莫西林胶囊')
    const { offers } = await app.get('drugs.prices', { cardId, drugCode })
    const byHand = offers.filter(({ stockAsOf }) => NOW - toMs(stockAsOf) > 24 * 3_600_000)
    expect(byHand.length).toBeGreaterThan(0)
    for (const offer of byHand) expect(stockNow(offer, NOW)).toBe('unknown')
    expect(byHand).not.toContain(adviceOn(offers, NOW)?.best)
    const told = offers.find((offer) => stockNow(offer, NOW) === 'plenty')!
    expect(stockNow(told, toMs(told.stockAsOf) + 24 * 3_600_000)).toBe('plenty')
    expect(stockNow(told, toMs(told.stockAsOf) + 24 * 3_600_000 + 1)).toBe('unknown')
    expect(stockNow({ ...told, stock: 'a-new-word' }, NOW)).toBe('unknown')
  })
})
