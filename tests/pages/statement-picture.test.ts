import { HIDDEN_AMOUNT } from '@/domain/mask'
import { formatFen } from '@/domain/money'
import type { TransactionDetail } from '@/contract'
import { statementOf } from '@/subpackages/transaction/detail/statement-picture'

const TIME = '2026-07-15T08:30:00+08:00'
const DETAIL: TransactionDetail = {
  id: 't1',
  kind: 'outpatient',
  state: 'posted',
  amount: -12_345,
  balanceAfter: 428_635,
  occurredAt: TIME,
  postedAt: TIME,
  counterparty: '示例医院',
  note: null,
  period: null,
  member: null,
  fees: null,
  allocation: null,
  relatedId: null,
  dispute: null,
  settlement: {
    setlId: 's1',
    setlTime: TIME,
    medType: '11',
    medfeeSumamt: 20_000,
    fulamtOwnpayAmt: 0,
    overlmtSelfpay: 0,
    preselfpayAmt: 0,
    inscpScpAmt: 20_000,
    actPayDedc: 0,
    fundPaySumamt: 7_655,
    fundRatio: 700,
    psnPartAmt: 12_345,
    acctPay: 12_345,
    acctMulaidPay: 0,
    psnCashPay: 0,
    fundBands: [{ scope: 20_000, ratio: 383, fund: 7_655, beyondLimit: false }],
    acctPayFor: { deductible: 0, copay: 12_345, preselfpay: 0 },
    cashPayFor: { deductible: 0, copay: 0, preselfpay: 0, ownpay: 0, overlimit: 0 },
    deductibleMetOn: null,
    lines: [
      { name: '示例药', category: 'western-drug', cnt: 1, detItemFeeSumamt: 20_000, chrgitmLv: '1', preselfpayAmt: 0, inscpScpAmt: 20_000 },
    ],
  },
}

const wordsOf = ({ amount, sections }: ReturnType<typeof statementOf>) => [amount, ...sections.flat().map(({ value }) => value)]

describe('the picture of an entry', () => {
  it('contains what the page shows', () => {
    expect(wordsOf(statementOf(DETAIL, formatFen))).toEqual(expect.arrayContaining(['−123.45', '76.55', '123.45', '200.00', '4,286.35']))
  })

  it('begins with the whole fee, says what the visit was, and is marked as a demonstration', () => {
    const picture = statementOf({ ...DETAIL, note: '眼科' }, formatFen)
    expect(picture.sections[0]?.[0]).toEqual({ label: '总费用', value: '200.00' })
    expect(picture.title).toContain('眼科')
    expect(picture.stamp).toContain('演示数据')
  })

  it('hides every amount the person hid on the page', () => {
    const words = wordsOf(statementOf(DETAIL, () => HIDDEN_AMOUNT))
    expect(words.filter((word) => word === HIDDEN_AMOUNT)).toHaveLength(6)
    expect(words.filter((word) => /\d\.\d\d/.test(word))).toEqual([])
  })
})
