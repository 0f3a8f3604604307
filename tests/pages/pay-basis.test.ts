import fc from 'fast-check'
import type { Settlement } from '@/contract'
import { formatFen } from '@/domain/money'
import { paySplit, type Payer } from '@/domain/pay-split'
import { settlementGaps } from '@/domain/sum-gaps'
import { basisOf } from '@/components/pay-basis'
import { createLedger, NO_CHANGES } from '../../mock/ledger/ledger'
import { RECORDS } from '../../mock/personas'
import { anyLife, END, lived, RUNS } from '../mock/ledger/people'

const fenOf = (text: string): number => Math.round(Number(text.replace(/,/g, '')) * 100)
const AMOUNT = String.raw`([\d,]+\.\d\d)`
const amountsIn = (text: string): number[] => [...text.matchAll(new RegExp(AMOUNT, 'g'))].map(([amount]) => fenOf(amount))
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Fen; rounds half up. `percent` has at most one decimal. */
const product = (scope: string, percent: string): number => Math.floor((fenOf(scope) * Math.round(Number(percent) * 10) + 500) / 1000)

const BAND = new RegExp(`^(?:政策范围内|超限额部分) ${AMOUNT} × ([\\d.]+)%(.*)$`)

function bandIn(text: string): number {
  const [, scope = '', percent = '', rest = ''] = BAND.exec(text) ?? []
  const worth = product(scope, percent)
  if (rest === '') return worth
  if (rest === '，年度限额已用完') return 0
  const stated = amountsIn(rest)[0] ?? NaN
  // A limit only reduces the product; without one the stated amount equals the product.
  const fits = rest.startsWith(' = ') ? stated === worth : stated < worth
  return fits ? stated : NaN
}

/** Fen that the fund's sentence adds up to, calculated from its text alone. */
function fundIn(text: string): number {
  if (text === '本次没有统筹支付' || text === '费用都在起付线内，统筹还不支付') return 0
  return sum(text.split('；').map(bandIn))
}

function saidIn(payer: Payer, text: string, bill: Settlement): number {
  if (bill.medfeeSumamt < 0) return text === '本次没有统筹支付要收回' ? 0 : 0 - (amountsIn(text)[0] ?? NaN)
  if (payer === 'fund') return fundIn(text)
  const [, percent] = /^政策范围内自付 ([\d.]+)%$/.exec(text) ?? []
  if (percent === undefined) return sum(amountsIn(text))
  const above = bill.inscpScpAmt - bill.actPayDedc
  return above - product(formatFen(above), String(100 - Number(percent)))
}

/** Payers whose sentence does not add up to the amount beside it, each with amount and sentence. */
function wrongIn(bill: Settlement): string[] {
  return paySplit(bill).flatMap((share) => {
    const text = basisOf(share, bill, formatFen)
    const said = saidIn(share.payer, text, bill)
    const list = /：(.*)$/.exec(text)?.[1]
    const listed = bill.medfeeSumamt < 0 && list !== undefined ? 0 - sum(amountsIn(list)) : said
    return said === share.amount && listed === share.amount ? [] : [`${share.payer} ${formatFen(share.amount)}: ${text}`]
  })
}

const settled = (entries: readonly { settlement: Settlement | null }[]): Settlement[] =>
  entries.flatMap(({ settlement }) => settlement ?? [])

describe('the sentence beside an amount', () => {
  it('adds up to that amount for every settlement of every persona', () => {
    for (const record of RECORDS) {
      const bills = settled(createLedger('sentences').entries(record, NO_CHANGES, END))
      expect(bills.length).toBeGreaterThan(0)
      expect(bills.flatMap(wrongIn)).toEqual([])
      expect(bills.filter((bill) => settlementGaps(bill).length > 0)).toEqual([])
    }
  })

  it('adds up to that amount for generated histories of every kind', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const bills = settled(lived(life).entries)
        expect(bills.flatMap(wrongIn)).toEqual([])
        expect(bills.filter((bill) => settlementGaps(bill).length > 0)).toEqual([])
      }),
      RUNS,
    )
  })
})

const NOTHING = { deductible: 0, copay: 0, preselfpay: 0 }
const bill = (more: Partial<Settlement>): Settlement => ({
  ...{ setlId: 's', setlTime: '2026-07-06T10:36:00+08:00', medType: '11', medfeeSumamt: 100_000, fulamtOwnpayAmt: 0, overlmtSelfpay: 0 },
  ...{ preselfpayAmt: 0, inscpScpAmt: 100_000, actPayDedc: 0, fundPaySumamt: 0, fundRatio: 0, fundBands: [], psnPartAmt: 100_000 },
  ...{ acctPay: 0, acctMulaidPay: 0, psnCashPay: 0, acctPayFor: NOTHING, cashPayFor: { ...NOTHING, ownpay: 0, overlimit: 0 } },
  ...{ deductibleMetOn: null, lines: [] },
  ...more,
})
const sentences = (of: Settlement): string[] => paySplit(of).map((share) => basisOf(share, of, formatFen))

describe('the sentence says', () => {
  it('every part of the cash', () => {
    const cashPayFor = { deductible: 100, copay: 200, preselfpay: 300, overlimit: 400, ownpay: 500 }
    expect(sentences(bill({ psnCashPay: 1500, cashPayFor }))[1]).toBe(
      '起付线内 1.00 + 个人自付 2.00 + 先行自付 3.00 + 超限价 4.00 + 自费 5.00',
    )
  })

  it('how much was left below the limit, and what is paid beyond it', () => {
    const fundBands = [
      { scope: 10_000, ratio: 700, fund: 7000, beyondLimit: false },
      { scope: 90_000, ratio: 800, fund: 72_000, beyondLimit: true },
    ]
    expect(sentences(bill({ fundPaySumamt: 79_000, fundBands }))[0]).toBe(
      '政策范围内 100.00 × 70% = 70.00；超限额部分 900.00 × 80% = 720.00',
    )
    const stopped = (fund: number) => bill({ fundPaySumamt: fund, fundBands: [{ scope: 100_000, ratio: 700, fund, beyondLimit: false }] })
    expect(sentences(stopped(5000))[0]).toBe('政策范围内 1,000.00 × 70%，年度限额只剩 50.00')
    expect(sentences(stopped(0))[0]).toBe('政策范围内 1,000.00 × 70%，年度限额已用完')
  })

  it('that the account was short', () => {
    const short = bill({
      acctPay: 4000,
      psnCashPay: 96_000,
      acctPayFor: { ...NOTHING, copay: 4000 },
      cashPayFor: { ...NOTHING, copay: 96_000, ownpay: 0, overlimit: 0 },
    })
    expect(sentences(short).slice(1)).toEqual(['个人自付 40.00，不够的部分付了现金', '个人自付 960.00'])
  })

  it('that all of it was below 起付线', () => {
    expect(sentences(bill({ actPayDedc: 100_000 }))[0]).toBe('费用都在起付线内，统筹还不支付')
  })

  it('what the fund took back and what came back in cash', () => {
    const cashPayFor = { ...NOTHING, preselfpay: -2000, ownpay: -1200, overlimit: 0 }
    const refund = bill({ medfeeSumamt: -31_800, fundPaySumamt: -20_020, acctPay: -8580, psnCashPay: -3200, cashPayFor })
    expect(sentences({ ...refund, acctPayFor: { ...NOTHING, copay: -8580 } })).toEqual([
      '统筹基金收回 200.20',
      '退回个人账户 85.80：个人自付 85.80',
      '退还现金 32.00：先行自付 20.00 + 自费 12.00',
    ])
  })

  it('that figures that do not add up were not checked', () => {
    const partsOff = (paid: Settlement) => settlementGaps(paid).map(({ part }) => part)
    expect(partsOff(bill({ psnCashPay: 100_000 }))).toContain('cash-parts')
    expect(partsOff(bill({ psnCashPay: 99_999, cashPayFor: { ...NOTHING, copay: 99_999, ownpay: 0, overlimit: 0 } }))).toContain('payers')
    const cashPayFor = { ...NOTHING, copay: 100_000, ownpay: 0, overlimit: 0 }
    expect(partsOff(bill({ psnCashPay: 100_000, psnPartAmt: 100_000, cashPayFor }))).toEqual([])
  })
})
