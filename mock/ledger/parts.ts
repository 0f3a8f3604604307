import type { Settlement } from '@/contract'
import { takeShare, totalOf, type SubAccounts } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import type { Cells, Parts } from './types'

export const NO_CELLS: Cells = {
  basic: 0,
  large: 0,
  beyond: 0,
  accountDeductible: 0,
  accountCopay: 0,
  accountPreselfpay: 0,
  aidDeductible: 0,
  aidCopay: 0,
  aidPreselfpay: 0,
  cashDeductible: 0,
  cashCopay: 0,
  cashPreselfpay: 0,
  ownpay: 0,
  overlimit: 0,
}
const CELLS = Object.keys(NO_CELLS) as (keyof Cells)[] // that object's own keys

/** What the pooled fund paid, all its parts together. */
export const fundOf = ({ basic, large, beyond }: Pick<Parts, 'basic' | 'large' | 'beyond'>): number => basic + large + beyond

/** A bill from all its cells. @param taken what each sub-account paid */
export function partsOf(all: Cells, { currentYear, priorYears }: SubAccounts): Parts {
  return {
    ...all,
    currentYear,
    priorYears,
    cash: sumFen([all.cashDeductible, all.cashCopay, all.cashPreselfpay, all.ownpay, all.overlimit]),
    deductible: all.accountDeductible + all.aidDeductible + all.cashDeductible,
    shared: fundOf(all) + all.accountCopay + all.aidCopay + all.cashCopay,
    preselfpay: all.accountPreselfpay + all.aidPreselfpay + all.cashPreselfpay,
  }
}

export const NO_PARTS: Parts = partsOf(NO_CELLS, { currentYear: 0, priorYears: 0 })

/** The whole fee, fen. */
export const feeOf = (parts: Cells): number => sumFen(CELLS.map((key) => parts[key]))

/** `a − b`, part by part; never `-0`, which JSON would not keep. */
export function minus(a: Parts, b: Parts): Parts {
  const result = { ...NO_PARTS }
  for (const key of Object.keys(result) as (keyof Parts)[]) result[key] = a[key] - b[key] // that object's own keys
  return result
}

/** `amount` of a bill, every cell in the proportions of the bill. */
export function shareOfBill(parts: Parts, amount: number): Parts {
  const cells = { ...NO_CELLS }
  const shares = takeShare(
    CELLS.map((key) => parts[key]),
    amount,
  )
  CELLS.forEach((key, index) => (cells[key] = shares[index] ?? 0))
  const account = sumFen([cells.accountDeductible, cells.accountCopay, cells.accountPreselfpay])
  const [currentYear = 0, priorYears = 0] = takeShare([parts.currentYear, parts.priorYears], account)
  return partsOf(cells, { currentYear, priorYears })
}

type About = Pick<Settlement, 'setlId' | 'setlTime' | 'medType' | 'fundRatio' | 'fundBands' | 'deductibleMetOn' | 'lines'>

/**
 * The national fields of a bill, as sums of its parts, so that they are consistent.
 * @param by its `member` is the relative who spent by 共济, null for the holder
 */
export function settlementOf(parts: Parts, about: About, by: { member: unknown }): Settlement {
  const account = totalOf(parts)
  const aid = parts.aidDeductible + parts.aidCopay + parts.aidPreselfpay
  return {
    ...about,
    medfeeSumamt: feeOf(parts),
    fulamtOwnpayAmt: parts.ownpay,
    overlmtSelfpay: parts.overlimit,
    preselfpayAmt: parts.preselfpay,
    inscpScpAmt: parts.deductible + parts.shared,
    actPayDedc: parts.deductible,
    fundPaySumamt: fundOf(parts),
    psnPartAmt: account + aid + parts.cash,
    acctPay: by.member ? 0 : account,
    acctMulaidPay: aid + (by.member ? account : 0),
    psnCashPay: parts.cash,
    acctPayFor: {
      deductible: parts.accountDeductible + parts.aidDeductible,
      copay: parts.accountCopay + parts.aidCopay,
      preselfpay: parts.accountPreselfpay + parts.aidPreselfpay,
    },
    cashPayFor: {
      deductible: parts.cashDeductible,
      copay: parts.cashCopay,
      preselfpay: parts.cashPreselfpay,
      ownpay: parts.ownpay,
      overlimit: parts.overlimit,
    },
  }
}
