import type { Settlement } from '@/contract'
import { takeShare } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import type { Parts } from './types'

const PAYERS = ['basic', 'large', 'currentYear', 'priorYears', 'cash'] as const
const PURPOSES = ['deductible', 'shared', 'preselfpay', 'ownpay', 'overlimit'] as const
const ALL = [...PAYERS, ...PURPOSES] as const

export const NO_PARTS: Parts = {
  basic: 0,
  large: 0,
  currentYear: 0,
  priorYears: 0,
  cash: 0,
  deductible: 0,
  shared: 0,
  preselfpay: 0,
  ownpay: 0,
  overlimit: 0,
}

/** The whole fee, fen. */
export const feeOf = (parts: Parts): number => sumFen(PAYERS.map((key) => parts[key]))

/** What the pooled fund paid, all its parts together. */
export const fundOf = ({ basic, large }: Pick<Parts, 'basic' | 'large'>): number => basic + large

/** `a − b`, part by part; never `-0`, which JSON would not keep. */
export function minus(a: Parts, b: Parts): Parts {
  const result = { ...NO_PARTS }
  for (const key of ALL) result[key] = a[key] - b[key]
  return result
}

/** `amount` of a bill, by payer and by purpose in the proportions of the bill. */
export function shareOfBill(parts: Parts, amount: number): Parts {
  const result = { ...NO_PARTS }
  for (const keys of [PAYERS, PURPOSES]) {
    const shares = takeShare(
      keys.map((key) => parts[key]),
      amount,
    )
    keys.forEach((key, index) => (result[key] = shares[index] ?? 0))
  }
  return result
}

type About = Pick<Settlement, 'setlId' | 'setlTime' | 'medType' | 'fundRatio' | 'deductibleMetOn' | 'lines'>

/**
 * The national fields of a bill: sums of its parts, so that they cannot disagree.
 * @param by whose money it was: with a member, the account paid by 共济
 */
export function settlementOf(parts: Parts, about: About, by: { member: unknown }): Settlement {
  const account = parts.currentYear + parts.priorYears
  return {
    ...about,
    medfeeSumamt: feeOf(parts),
    fulamtOwnpayAmt: parts.ownpay,
    overlmtSelfpay: parts.overlimit,
    preselfpayAmt: parts.preselfpay,
    inscpScpAmt: parts.deductible + parts.shared,
    actPayDedc: parts.deductible,
    fundPaySumamt: fundOf(parts),
    psnPartAmt: account + parts.cash,
    acctPay: by.member ? 0 : account,
    acctMulaidPay: by.member ? account : 0,
    psnCashPay: parts.cash,
  }
}
