import type { FundBand, Settlement } from '@/contract'
import { copayRatio, isCapped, percentText, type PayerShare } from '@/domain/pay-split'
import { detailText } from '@/locales/zh-cn/transaction-detail'

type Money = (fen: number) => string

/** One band of the fund's payment. The amount is added where the product alone does not give it. */
function bandText(band: FundBand, alone: boolean, money: Money): string {
  const { scope, ratio, fund, beyondLimit } = band
  const product = (beyondLimit ? detailText.bandBeyond : detailText.fundBasis)(money(scope), percentText(ratio))
  if (isCapped(band)) return `${product}，${fund > 0 ? detailText.limitLeft(money(fund)) : detailText.limitUsedUp}`
  return alone ? product : `${product} = ${money(fund)}`
}

function fundText({ fundPaySumamt, fundBands, actPayDedc, inscpScpAmt }: Settlement, money: Money): string {
  if (fundBands.length > 0) return fundBands.map((band) => bandText(band, fundBands.length === 1, money)).join('；')
  if (fundPaySumamt !== 0) return ''
  return actPayDedc > 0 && actPayDedc === inscpScpAmt ? detailText.fundBelow : detailText.fundNothing
}

const listText = ({ purposes }: PayerShare, money: Money): string =>
  purposes.map(({ purpose, amount }) => `${detailText.purposes[purpose]} ${money(Math.abs(amount))}`).join(' + ')

/** The arithmetic of one payer's amount at settlement; for a refund, what was paid back. */
export function basisOf(share: PayerShare, settlement: Settlement, money: Money): string {
  const { payer, amount } = share
  if (settlement.medfeeSumamt < 0) {
    if (amount === 0) return detailText.fundNothingBack
    const back = detailText.back[payer](money(Math.abs(amount)))
    return share.purposes.length > 0 ? `${back}：${listText(share, money)}` : back
  }
  if (payer === 'fund') return fundText(settlement, money)
  const list = listText(share, money)
  if (payer === 'cash') return list
  const { deductible, copay } = settlement.cashPayFor
  if (deductible + copay > 0) return `${list}，${detailText.restInCash}`
  const ratio = copayRatio(settlement, share)
  return ratio === null ? list : detailText.accountBasis(percentText(ratio))
}
