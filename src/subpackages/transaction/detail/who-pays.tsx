import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { SplitBar, type Swatch } from '@/components/split-bar'
import { describeDate } from '@/components/time-text'
import type { Settlement } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { detailText } from '@/locales/zh-cn/transaction-detail'
import { paySplit, percentText } from '@/domain/pay-split'

const SWATCHES: Record<'fund' | 'account' | 'mutualAid' | 'cash', Swatch> = { fund: 'c3', account: 'c1', mutualAid: 'c2', cash: 'c5' }

/** Total fee = pooled fund + personal account + relatives' account + cash, with the arithmetic of each. */
export function WhoPays({ settlement }: { settlement: Settlement }) {
  const money = useMoney()
  const parts = paySplit(settlement)
  return (
    <Card title={detailText.whoPays} aside={detailText.totalFee(money(settlement.medfeeSumamt))}>
      <SplitBar parts={parts.map(({ payer, amount }) => ({ swatch: SWATCHES[payer], value: amount }))} />
      {parts.map(({ payer, amount }) => (
        <View key={payer} className="payer">
          <View className={`legend-dot payer-dot swatch-${SWATCHES[payer]}`} />
          <View className="list-row-main">
            <Text className="list-row-title">{detailText[payer]}</Text>
            <Basis payer={payer} settlement={settlement} />
          </View>
          <Text className="payer-amount">{money(amount)}</Text>
        </View>
      ))}
      <Deductible settlement={settlement} />
      <Text className="detail-note">{detailText.adds}</Text>
    </Card>
  )
}

function Basis({ payer, settlement }: { payer: keyof typeof SWATCHES; settlement: Settlement }) {
  const money = useMoney()
  const { inscpScpAmt, actPayDedc, fundRatio, fundPaySumamt, preselfpayAmt, fulamtOwnpayAmt, overlmtSelfpay } = settlement
  const text = {
    fund: fundPaySumamt > 0 ? detailText.fundBasis(money(inscpScpAmt - actPayDedc), percentText(fundRatio)) : detailText.fundNothing,
    account: actPayDedc > 0 ? detailText.accountDeductible(money(actPayDedc)) : detailText.accountBasis(percentText(1000 - fundRatio)),
    mutualAid: '',
    cash: detailText.cashBasis(money(preselfpayAmt), money(fulamtOwnpayAmt + overlmtSelfpay)),
  }[payer]
  return text ? <Text className="list-row-detail">{text}</Text> : null
}

function Deductible({ settlement: { actPayDedc, deductibleMetOn, fundPaySumamt } }: { settlement: Settlement }) {
  const money = useMoney()
  const text =
    actPayDedc > 0
      ? detailText.deductibleNow(money(actPayDedc))
      : deductibleMetOn && fundPaySumamt > 0
        ? detailText.deductibleMet(describeDate(toDate(deductibleMetOn)))
        : null
  return (
    text && (
      <View className="payers-note">
        <Banner text={text} />
      </View>
    )
  )
}
