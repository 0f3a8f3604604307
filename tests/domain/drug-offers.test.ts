import fc from 'fast-check'
import type { DrugBill, DrugOffer } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { adviceOn, billDifference, OFFER_SORTS, rankOffers, reasonsOf, stockNow } from '@/domain/drug-offers'

const NOW = toMs('2026-07-15T09:41:00+08:00')
const bill = (patch: Partial<DrugBill> = {}): DrugBill => ({
  ...{ medfeeSumamt: 5200, fulamtOwnpayAmt: 0, overlmtSelfpay: 0, preselfpayAmt: 260, inscpScpAmt: 4940, actPayDedc: 0 },
  ...{ fundPaySumamt: 3458, fundRatio: 700, psnPartAmt: 1742, acctPay: 1742, psnCashPay: 0, acctPreselfpay: 260 },
  ...patch,
})
const STANDING = { deductibleLeft: 0, limitLeft: 100_000, accountLeft: 100_000, frozen: false }

const offer: fc.Arbitrary<DrugOffer> = fc
  .record({
    institutionId: fc.string({ minLength: 1, maxLength: 6 }),
    distance: fc.option(fc.integer({ min: 0, max: 20_000 })),
    price: fc.integer({ min: 1, max: 9000 }),
    pays: fc.integer({ min: 0, max: 9000 }),
    stock: fc.constantFrom('plenty', 'few', 'none', 'unknown', 'later-word'),
    hours: fc.integer({ min: 0, max: 30 }),
    pooled: fc.boolean(),
  })
  .map(({ institutionId, distance, price, pays, stock, hours, pooled }) => ({
    ...{ institutionId, name: institutionId, district: '西湖区', distance, hours: null, price, stock, left: null, pooled },
    stockAsOf: new Date(NOW - hours * 3_600_000).toISOString().replace('.000Z', '+00:00'),
    bill: bill({ psnPartAmt: pays }),
  }))
const offers = fc.uniqueArray(offer, { selector: ({ institutionId }) => institutionId, maxLength: 12 })

describe('offers', () => {
  it('keep every one, those out of stock last, in the order that was asked for', () => {
    fc.assert(
      fc.property(offers, fc.constantFrom(...OFFER_SORTS), (all, sort) => {
        const ranked = rankOffers(all, sort, NOW)
        expect(new Set(ranked)).toEqual(new Set(all))
        const sold = ranked.filter((one) => stockNow(one, NOW) !== 'none')
        expect(ranked.slice(0, sold.length)).toEqual(sold)
        const key = (one: DrugOffer) => ({ pays: one.bill.psnPartAmt, nearest: one.distance ?? Infinity, price: one.price })[sort]
        sold.forEach((one, index) => index > 0 && expect(key(sold[index - 1]!)).toBeLessThanOrEqual(key(one)))
        expect(rankOffers(all.slice().reverse(), sort, NOW)).toEqual(ranked)
      }),
    )
  })

  it('recommend the least that is paid among those known to have it, and nothing without one', () => {
    fc.assert(
      fc.property(offers, (all) => {
        const inStock = all.filter((one) => ['plenty', 'few'].includes(stockNow(one, NOW)))
        const advice = adviceOn(all, NOW)
        if (inStock.length === 0) return expect(advice).toBeNull()
        expect(advice?.best.bill.psnPartAmt).toBe(Math.min(...inStock.map((one) => one.bill.psnPartAmt)))
        if (advice?.lowerTag) {
          expect(advice.lowerTag.price).toBe(Math.min(...inStock.map(({ price }) => price)))
          expect(advice.lowerTag.bill.psnPartAmt).toBeGreaterThan(advice.best.bill.psnPartAmt)
        }
      }),
    )
  })
})

describe('a bill', () => {
  it('adds up, or says by how much it does not', () => {
    expect(billDifference(bill())).toBe(0)
    expect(billDifference(bill({ fundPaySumamt: 3459 }))).toBeGreaterThan(0)
    expect(billDifference(bill({ psnCashPay: 1 }))).toBe(1)
  })

  it('gives one reason for each thing that costs the person more', () => {
    expect(reasonsOf(bill(), STANDING, true)).toEqual([])
    const owed = bill({ actPayDedc: 4940, fundPaySumamt: 0, psnPartAmt: 5200, acctPay: 5200 })
    expect(reasonsOf(owed, { ...STANDING, deductibleLeft: 50_000 }, true)).toEqual([{ kind: 'deductible', left: 50_000, counted: 4940 }])
    const ended = bill({ fundPaySumamt: 0, psnPartAmt: 5200, acctPay: 5200 })
    expect(reasonsOf(ended, { ...STANDING, limitLeft: 0 }, true)).toEqual([{ kind: 'limit', left: 0 }])
    expect(reasonsOf(bill(), { ...STANDING, limitLeft: null }, true)).toEqual([])
    const short = bill({ acctPay: 100, acctPreselfpay: 0, psnCashPay: 1642 })
    expect(reasonsOf(short, { ...STANDING, accountLeft: 100 }, true)).toEqual([{ kind: 'account', left: 100, cash: 1642 }])
    expect(reasonsOf(short, { ...STANDING, accountLeft: null }, true)).toEqual([])
    expect(reasonsOf(ended, { ...STANDING, frozen: true, limitLeft: 0, accountLeft: 0 }, true)).toEqual([{ kind: 'frozen' }])
  })

  it('does not call 自费, 超限价 and the 先行自付 of a hospital a short account', () => {
    const hospital = bill({ acctPay: 1482, acctPreselfpay: 0, psnCashPay: 260 })
    expect(reasonsOf(hospital, { ...STANDING, accountLeft: 1482 }, false)).toEqual([])
  })

  it('names the very cash that a fuller account would have paid: 先行自付 of a pharmacy with it, 自费 and a hospital’s without', () => {
    const part = bill({ acctPay: 1600, acctPreselfpay: 118, psnCashPay: 142 })
    expect(reasonsOf(part, { ...STANDING, accountLeft: 1600 }, true)).toEqual([{ kind: 'account', left: 1600, cash: 142 }])
    const hospital = bill({ acctPay: 1000, acctPreselfpay: 0, psnCashPay: 742 })
    expect(reasonsOf(hospital, { ...STANDING, accountLeft: 1000 }, false)).toEqual([{ kind: 'account', left: 1000, cash: 482 }])
    const own = bill({ medfeeSumamt: 5300, fulamtOwnpayAmt: 100, psnPartAmt: 1842, acctPay: 1600, acctPreselfpay: 118, psnCashPay: 242 })
    expect(reasonsOf(own, { ...STANDING, accountLeft: 1600 }, true)).toEqual([{ kind: 'account', left: 1600, cash: 142 }])
  })
})
