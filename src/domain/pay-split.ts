import type { Settlement } from '@/contract'

export interface PayerShare {
  payer: 'fund' | 'account' | 'mutualAid' | 'cash'
  /** Fen. */
  amount: number
}

/** Who paid a settlement, in the order of the statement; payers of nothing are left out, the fund never. */
export function paySplit({ fundPaySumamt, acctPay, acctMulaidPay, psnCashPay }: Settlement): PayerShare[] {
  const shares: PayerShare[] = [
    { payer: 'fund', amount: fundPaySumamt },
    { payer: 'account', amount: acctPay },
    { payer: 'mutualAid', amount: acctMulaidPay },
    { payer: 'cash', amount: psnCashPay },
  ]
  return shares.filter(({ payer, amount }) => payer === 'fund' || amount !== 0)
}

/** `700` ‰ → `70`, `705` → `70.5`. */
export const percentText = (permille: number): string => (permille % 10 === 0 ? String(permille / 10) : (permille / 10).toFixed(1))
