import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { SplitBar, type Swatch } from '@/components/split-bar'
import { describeDate } from '@/components/time-text'
import type { Settlement } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { detailText } from '@/locales/zh-cn/transaction-detail'
import { paySplit } from '@/domain/pay-split'
import { settlementGaps } from '@/domain/sum-gaps'
import { basisOf } from './pay-basis'
import './who-pays.scss'

const SWATCHES: Record<'fund' | 'account' | 'mutualAid' | 'cash', Swatch> = {
  fund: 'chart3',
  account: 'chart1',
  mutualAid: 'chart2',
  cash: 'chart5',
}

/** Total fee = pooled fund + personal account + relatives' account + cash, with the arithmetic of each. */
export function WhoPays({ settlement }: { settlement: Settlement }) {
  const money = useMoney()
  const parts = paySplit(settlement)
  return (
    <Card title={detailText.whoPays} aside={detailText.totalFee(money(settlement.medfeeSumamt))}>
      <SplitBar parts={parts.map(({ payer, amount }) => ({ swatch: SWATCHES[payer], value: amount }))} />
      {parts.map((share) => (
        <View key={share.payer} className="payer">
          <View className={`legend-dot payer-dot swatch-${SWATCHES[share.payer]}`} />
          <View className="list-row-main">
            <Text className="list-row-title">{detailText[share.payer]}</Text>
            <Basis text={basisOf(share, settlement, money)} />
          </View>
          <Text className="payer-amount">{money(share.amount)}</Text>
        </View>
      ))}
      <Deductible settlement={settlement} />
      <Text className="payers-sum">{settlementGaps(settlement).length === 0 ? detailText.adds : detailText.addsNot}</Text>
    </Card>
  )
}

const Basis = ({ text }: { text: string }) => text !== '' && <Text className="list-row-detail">{text}</Text>

/** Effect of this settlement on 起付线; none where the rule has no such amount. */
function Deductible({ settlement: { actPayDedc, deductibleMetOn, fundPaySumamt, medType } }: { settlement: Settlement }) {
  const money = useMoney()
  const text =
    actPayDedc !== 0
      ? (actPayDedc > 0 ? detailText.deductibleNow : detailText.deductibleBack)(money(Math.abs(actPayDedc)))
      : deductibleMetOn && fundPaySumamt > 0
        ? detailText.deductibleMet(
            medType === '14' ? detailText.medTypes['14'] : detailText.outpatientPool,
            describeDate(toDate(deductibleMetOn)),
          )
        : null
  return (
    text && (
      <View className="payers-note">
        <Banner text={text} />
      </View>
    )
  )
}
