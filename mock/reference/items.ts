import type { FeeItem, LineCategory } from '../ledger/types'

export interface PricedItem {
  name: string
  category: LineCategory
  level: '1' | '2' | '3'
  /** 先行自付 of the price, ‰. */
  preselfpay: number
  /** Usual price range, fen. */
  price: readonly [number, number]
}

const priced = (
  name: string,
  category: LineCategory,
  level: '1' | '2' | '3',
  preselfpay: number,
  from: number,
  to: number,
): PricedItem => ({
  name,
  category,
  level,
  preselfpay,
  price: [from, to],
})

/** Generic names are real, prices are samples. */
export const TREATMENTS = [priced('一般诊疗费', 'treatment', '1', 0, 1500, 3000)]
export const EXAMINATIONS = [
  priced('血常规', 'examination', '1', 0, 2000, 3500),
  priced('糖化血红蛋白', 'examination', '1', 0, 5500, 7000),
  priced('心电图', 'examination', '1', 0, 2500, 4000),
  priced('腹部超声', 'examination', '2', 50, 8000, 13000),
]
export const DRUGS = [
  priced('阿莫西林胶囊', 'western-drug', '1', 0, 1200, 2800),
  priced('二甲双胍缓释片', 'western-drug', '2', 50, 3200, 6800),
  priced('苯磺酸氨氯地平片', 'western-drug', '1', 0, 2200, 5200),
  priced('蒲地蓝消炎口服液', 'chinese-drug', '2', 100, 3500, 5800),
]
export const CHRONIC_DRUGS = [
  priced('二甲双胍片', 'western-drug', '1', 0, 2600, 5800),
  priced('阿卡波糖片', 'western-drug', '1', 0, 3600, 7200),
]
export const PHARMACY_DRUGS = [
  priced('布洛芬缓释胶囊', 'western-drug', '1', 0, 1800, 3200),
  priced('复方丹参滴丸', 'chinese-drug', '1', 0, 2600, 4200),
  priced('氯雷他定片', 'western-drug', '1', 0, 1500, 3600),
  priced('维生素 B 族片', 'western-drug', '2', 0, 1900, 4800),
]

/** A bill line of `amount` fen; 丙 is wholly 自费. */
export const feeItem = (item: Pick<PricedItem, 'name' | 'category' | 'level' | 'preselfpay'>, amount: number, cnt = 1): FeeItem => ({
  name: item.name,
  category: item.category,
  cnt,
  amount,
  level: item.level,
  preselfpay: item.level === '3' ? 0 : Math.floor((amount * item.preselfpay + 500) / 1000),
  ownpay: item.level === '3' ? amount : 0,
})
