import { DAY, type DrugBill, type DrugOffer, type Standing } from '@/contract'
import { toMs } from './beijing-time'
import { isOneOf } from './codes'
import { sumFen } from './money'

/** Price comparison of one pack: what the person pays decides, and not the price tag. */

/** Stock that was told longer ago than this says nothing about now. */
const STOCK_HOLDS = DAY
const TOLD = ['plenty', 'few', 'none'] as const
export type StockNow = (typeof TOLD)[number] | 'unknown'

/** @param now ms */
export const stockNow = ({ stock, stockAsOf }: Pick<DrugOffer, 'stock' | 'stockAsOf'>, now: number): StockNow =>
  isOneOf(TOLD, stock) && now - toMs(stockAsOf) <= STOCK_HOLDS ? stock : 'unknown'

export const OFFER_SORTS = ['pays', 'nearest', 'price'] as const
export type OfferSort = (typeof OFFER_SORTS)[number]

const FAR = Number.MAX_SAFE_INTEGER
const KEYS: Readonly<Record<OfferSort, (offer: DrugOffer) => number>> = {
  pays: ({ bill }) => bill.psnPartAmt,
  nearest: ({ distance }) => distance ?? FAR,
  price: ({ price }) => price,
}

/** Offers in an order, those out of stock last whatever the order; ties by what is paid, then by distance. */
export function rankOffers(offers: readonly DrugOffer[], sort: OfferSort, now: number): DrugOffer[] {
  const sold = (offer: DrugOffer): number => (stockNow(offer, now) === 'none' ? 1 : 0)
  const order = [KEYS[sort], KEYS.pays, KEYS.nearest]
  return offers
    .slice()
    .sort(
      (a, b) =>
        sold(a) - sold(b) || order.reduce((found, key) => found || key(a) - key(b), 0) || (a.institutionId < b.institutionId ? -1 : 1),
    )
}

/** What to recommend: where the person pays least among those that have it, and the lowest price tag among them where it costs more. */
export function adviceOn(offers: readonly DrugOffer[], now: number): { best: DrugOffer; lowerTag: DrugOffer | null } | null {
  const inStock = offers.filter((offer) => isOneOf(['plenty', 'few'] as const, stockNow(offer, now)))
  const [best] = rankOffers(inStock, 'pays', now)
  const [cheapest] = rankOffers(inStock, 'price', now)
  if (!best || !cheapest) return null
  return { best, lowerTag: cheapest.price < best.price && cheapest.bill.psnPartAmt > best.bill.psnPartAmt ? cheapest : null }
}

/** Parts of a bill that the person pays, as far as there are any. The account pays the rest of each, cash what it cannot. */
export interface BillParts {
  deductible: number
  copay: number
  preselfpay: number
  overlimit: number
  ownpay: number
  fund: number
}

/** What is in scope above 起付线 and not paid by the fund is 个人自付. */
export const billParts = (bill: DrugBill): BillParts => ({
  deductible: bill.actPayDedc,
  copay: bill.inscpScpAmt - bill.actPayDedc - bill.fundPaySumamt,
  preselfpay: bill.preselfpayAmt,
  overlimit: bill.overlmtSelfpay,
  ownpay: bill.fulamtOwnpayAmt,
  fund: bill.fundPaySumamt,
})

/** Whether the parts of a bill add up to its fee, and to what the person pays; fen, 0 when they do. */
export const billDifference = (bill: DrugBill): number => {
  const { fund, ...own } = billParts(bill)
  const person = sumFen(Object.values(own))
  return (
    Math.abs(bill.medfeeSumamt - fund - person) +
    Math.abs(person - bill.psnPartAmt) +
    Math.abs(bill.psnPartAmt - bill.acctPay - bill.psnCashPay)
  )
}

/** Why a bill costs the person more than the ratio says; each is a sentence on the page. */
export type BillReason =
  | { kind: 'deductible'; left: number; counted: number }
  | { kind: 'limit'; left: number }
  | { kind: 'account'; left: number; cash: number }
  | { kind: 'frozen' }

/** Whether what is left of the yearly limit does not reach for the fund's ratio of a bill. One fen is rounding. */
function isCut({ inscpScpAmt, actPayDedc, fundRatio }: DrugBill, limitLeft: number): boolean {
  const above = inscpScpAmt - actPayDedc
  return above > 0 && limitLeft < Math.floor((above * fundRatio) / 1000) - 1
}

/**
 * @param bill of an institution where the fund has a part
 * @param pharmacy the account pays 先行自付 there as well, as the ledger settles it; at a hospital it is cash
 */
export function reasonsOf(bill: DrugBill, { deductibleLeft, limitLeft, accountLeft, frozen }: Standing, pharmacy: boolean): BillReason[] {
  const reasons: BillReason[] = []
  if (frozen) reasons.push({ kind: 'frozen' })
  if (bill.actPayDedc > 0) reasons.push({ kind: 'deductible', left: deductibleLeft, counted: bill.actPayDedc })
  if (!frozen && limitLeft !== null && isCut(bill, limitLeft)) reasons.push({ kind: 'limit', left: limitLeft })
  const { ownpay, overlimit } = billParts(bill)
  // 自费 and 超限价 are cash in any case: what is named is the cash that a fuller account would have paid, and no more.
  const short = bill.psnPartAmt - ownpay - overlimit - (pharmacy ? 0 : bill.preselfpayAmt) - bill.acctPay
  if (!frozen && accountLeft !== null && short > 0) reasons.push({ kind: 'account', left: accountLeft, cash: short })
  return reasons
}
