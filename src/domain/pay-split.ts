import type { FundBand, Settlement } from '@/contract'
import { shareOfFen } from './money'

export type Payer = 'fund' | 'account' | 'mutualAid' | 'cash'
/** 起付线内 · 个人自付 · 先行自付 · 超限价 · 自费. */
export type Purpose = 'deductible' | 'copay' | 'preselfpay' | 'overlimit' | 'ownpay'

/** Amount of one payer, fen; negative on a refund. */
export interface PayerShare {
  payer: Payer
  amount: number
  /** Purposes in the order of the statement, without zeros. They sum to `amount` where the provider's figures agree. Empty for the fund. */
  purposes: { purpose: Purpose; amount: number }[]
}

const PURPOSES: readonly Purpose[] = ['deductible', 'copay', 'preselfpay', 'overlimit', 'ownpay']

const share = (payer: Payer, amount: number, paidFor: Partial<Record<Purpose, number>>): PayerShare => ({
  payer,
  amount,
  purposes: PURPOSES.map((purpose) => ({ purpose, amount: paidFor[purpose] ?? 0 })).filter((part) => part.amount !== 0),
})

type PaidFor = Settlement['acctPayFor']

/** What the own account paid for where relatives paid the rest: it pays first, 起付线 before 个人自付 before 先行自付. */
function firstOf({ deductible, copay, preselfpay }: PaidFor, amount: number): PaidFor {
  const first = Math.min(amount, deductible)
  const second = Math.min(amount - first, copay)
  return { deductible: first, copay: second, preselfpay: Math.min(amount - first - second, preselfpay) }
}

const restOf = (all: PaidFor, own: PaidFor): PaidFor => ({
  deductible: all.deductible - own.deductible,
  copay: all.copay - own.copay,
  preselfpay: all.preselfpay - own.preselfpay,
})

/** Payers of a settlement (fen) in the order of the statement. The fund is always listed, other payers only where they paid. */
export function paySplit({ fundPaySumamt, acctPay, acctMulaidPay, psnCashPay, acctPayFor, cashPayFor }: Settlement): PayerShare[] {
  const own = acctPay === 0 || acctMulaidPay === 0 ? acctPayFor : firstOf(acctPayFor, acctPay)
  const shares = [
    share('fund', fundPaySumamt, {}),
    share('account', acctPay, own),
    share('mutualAid', acctMulaidPay, acctPay === 0 ? acctPayFor : restOf(acctPayFor, own)),
    share('cash', psnCashPay, cashPayFor),
  ]
  return shares.filter(({ payer, amount }) => payer === 'fund' || amount !== 0)
}

/** Whether the yearly limit cut the fund's payment inside a band. */
export const isCapped = ({ scope, ratio, fund }: FundBand): boolean => fund < shareOfFen(scope, ratio)

const NO_BAND: FundBand = { scope: 0, ratio: 0, fund: 0, beyondLimit: false }

/** The user's share of the fund's band in ‰, where one ratio applies to all of it; null otherwise. */
export function copayRatio({ fundBands, inscpScpAmt, actPayDedc }: Settlement, { purposes }: PayerShare): number | null {
  const [only, ...others] = purposes
  if (only?.purpose !== 'copay' || others.length > 0) return null
  const [band = NO_BAND, ...further] = fundBands
  if (further.length > 0 || isCapped(band)) return null
  return only.amount === inscpScpAmt - actPayDedc - band.fund ? 1000 - band.ratio : null
}

/** `700` ‰ → `70`, `705` → `70.5`. */
export const percentText = (permille: number): string => (permille % 10 === 0 ? String(permille / 10) : (permille / 10).toFixed(1))
