import type { FeeItem, LineCategory } from '../ledger/types'

interface Charged {
  name: string
  category: LineCategory
  level: '1' | '2' | '3'
  /** 先行自付 of the price, ‰. */
  preselfpay: number
}

/** A bill line of `amount` fen; 丙 is wholly 自费. */
export const feeItem = ({ name, category, level, preselfpay }: Charged, amount: number, cnt = 1): FeeItem => ({
  name,
  category,
  cnt,
  amount,
  level,
  preselfpay: level === '3' ? 0 : Math.floor((amount * preselfpay + 500) / 1000),
  ownpay: level === '3' ? amount : 0,
})
