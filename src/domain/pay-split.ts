import type { FundBand, Settlement } from '@/contract'
import { shareOfFen, sumFen } from './money'

export type Payer = 'fund' | 'account' | 'mutualAid' | 'cash'
/** 起付线内 · 个人自付 · 先行自付 · 超限价 · 自费. */
export type Purpose = 'deductible' | 'copay' | 'preselfpay' | 'overlimit' | 'ownpay'

/** What one payer paid, fen; negative on a refund. */
export interface PayerShare {
  payer: Payer
  amount: number
  /** What for, in the order of the statement, without what is 0; Σ = `amount` where the provider's figures agree. Empty for the fund. */
  purposes: { purpose: Purpose; amount: number }[]
}

const PURPOSES: readonly Purpose[] = ['deductible', 'copay', 'preselfpay', 'overlimit', 'ownpay']

const share = (payer: Payer, amount: number, paidFor: Partial<Record<Purpose, number>>): PayerShare => ({
  payer,
  amount,
  purposes: PURPOSES.map((purpose) => ({ purpose, amount: paidFor[purpose] ?? 0 })).filter((part) => part.amount !== 0),
})

/** Who paid a settlement and what for, in the order of the statement; payers of nothing are left out, the fund never. */
export function paySplit({ fundPaySumamt, acctPay, acctMulaidPay, psnCashPay, acctPayFor, cashPayFor }: Settlement): PayerShare[] {
  const shares = [
    share('fund', fundPaySumamt, {}),
    share('account', acctPay, acctPayFor),
    share('mutualAid', acctMulaidPay, acctPayFor),
    share('cash', psnCashPay, cashPayFor),
  ]
  return shares.filter(({ payer, amount }) => payer === 'fund' || amount !== 0)
}

/** Whether every sum of a settlement that the page shows is what it says: the payers, what each paid for, and the fund's stretches. */
export function isSettled(settlement: Settlement): boolean {
  const { medfeeSumamt, fundPaySumamt, fundBands } = settlement
  const shares = paySplit(settlement)
  const adds = (amounts: { amount: number }[], whole: number): boolean => sumFen(amounts.map(({ amount }) => amount)) === whole
  const bands = fundBands.map(({ fund }) => ({ amount: fund }))
  return (
    adds(shares, medfeeSumamt) &&
    shares.every(({ payer, amount, purposes }) => payer === 'fund' || adds(purposes, amount)) &&
    // A refund takes back what was paid, not the arithmetic behind it.
    (medfeeSumamt < 0 || adds(bands, fundPaySumamt))
  )
}

/** Whether the yearly limit stopped the fund inside of a stretch. */
export const isCapped = ({ scope, ratio, fund }: FundBand): boolean => fund < shareOfFen(scope, ratio)

/** Where the fund had no part. */
const NO_BAND: FundBand = { scope: 0, ratio: 0, fund: 0, beyondLimit: false }

/** The person's part of the fund's stretch, ‰, where all of it was paid at one ratio; null where it has no such simple form. */
export function copayRatio({ fundBands, inscpScpAmt, actPayDedc }: Settlement, { purposes }: PayerShare): number | null {
  const [only, ...others] = purposes
  if (only?.purpose !== 'copay' || others.length > 0) return null
  const [band = NO_BAND, ...further] = fundBands
  if (further.length > 0 || isCapped(band)) return null
  return only.amount === inscpScpAmt - actPayDedc - band.fund ? 1000 - band.ratio : null
}

/** `700` ‰ → `70`, `705` → `70.5`. */
export const percentText = (permille: number): string => (permille % 10 === 0 ? String(permille / 10) : (permille / 10).toFixed(1))
