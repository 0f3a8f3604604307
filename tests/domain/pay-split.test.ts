import type { Settlement } from '@/contract'
import { paySplit, percentText } from '@/domain/pay-split'

const paid = (amounts: Partial<Settlement>): Settlement => ({
  setlId: 's',
  setlTime: '2026-07-06T10:36:00+08:00',
  medType: '11',
  medfeeSumamt: 0,
  fulamtOwnpayAmt: 0,
  overlmtSelfpay: 0,
  preselfpayAmt: 0,
  inscpScpAmt: 0,
  actPayDedc: 0,
  fundPaySumamt: 0,
  fundRatio: 700,
  psnPartAmt: 0,
  acctPay: 0,
  acctMulaidPay: 0,
  psnCashPay: 0,
  fundBands: [],
  acctPayFor: { deductible: 0, copay: 0, preselfpay: 0 },
  cashPayFor: { deductible: 0, copay: 0, preselfpay: 0, ownpay: 0, overlimit: 0 },
  deductibleMetOn: null,
  lines: [],
  ...amounts,
})

const own = { deductible: 0, copay: 0, preselfpay: 0 }

describe('who paid', () => {
  it('has the own account pay first, and relatives the rest of the same purposes', () => {
    const acctPayFor = { deductible: 3, copay: 4, preselfpay: 2 }
    const of = (acctPay: number) =>
      paySplit(paid({ acctPay, acctMulaidPay: 9 - acctPay, acctPayFor }))
        .slice(1)
        .map(({ payer, purposes }) => [payer, ...purposes.map(({ purpose, amount }) => `${purpose} ${amount}`)])
    expect(of(5)).toEqual([
      ['account', 'deductible 3', 'copay 2'],
      ['mutualAid', 'copay 2', 'preselfpay 2'],
    ])
    expect(of(9)).toEqual([['account', 'deductible 3', 'copay 4', 'preselfpay 2']])
    expect(of(0)).toEqual([['mutualAid', 'deductible 3', 'copay 4', 'preselfpay 2']])
  })

  it('lists payers in the order of the statement, each with its purposes', () => {
    const bill = paid({ psnCashPay: 4, acctMulaidPay: 3, acctPay: 0, fundPaySumamt: 1, acctPayFor: { ...own, copay: 2, preselfpay: 1 } })
    expect(paySplit({ ...bill, cashPayFor: { ...own, deductible: 1, ownpay: 3, overlimit: 0 } })).toEqual([
      { payer: 'fund', amount: 1, purposes: [] },
      {
        payer: 'mutualAid',
        amount: 3,
        purposes: [
          { purpose: 'copay', amount: 2 },
          { purpose: 'preselfpay', amount: 1 },
        ],
      },
      {
        payer: 'cash',
        amount: 4,
        purposes: [
          { purpose: 'deductible', amount: 1 },
          { purpose: 'ownpay', amount: 3 },
        ],
      },
    ])
  })

  it('leaves out payers of 0, except the fund', () => {
    expect(paySplit(paid({ acctPay: 4680 })).map(({ payer, amount }) => [payer, amount])).toEqual([
      ['fund', 0],
      ['account', 4680],
    ])
    // Negative parts of a reversal are kept.
    expect(paySplit(paid({ fundPaySumamt: -10, acctPay: -20 })).map(({ amount }) => amount)).toEqual([-10, -20])
  })

  it('formats permille as percent without a trailing zero', () => {
    expect([700, 705, 0, 1000, 1].map(percentText)).toEqual(['70', '70.5', '0', '100', '0.1'])
  })
})
