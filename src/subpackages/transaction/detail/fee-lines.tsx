import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import type { SettlementLine } from '@/contract'
import { detailText } from '@/locales/zh-cn/transaction-detail'
import { wordOf } from '@/locales/word-of'

/** Category, level and count, then the parts the person pays first and outside the policy, which the sums below add up. */
function aboutOf(line: SettlementLine, money: (fen: number) => string): string {
  const { category, chrgitmLv, cnt, detItemFeeSumamt, preselfpayAmt, inscpScpAmt } = line
  const outside = detItemFeeSumamt - preselfpayAmt - inscpScpAmt
  const own = chrgitmLv === '3' ? 0 : outside
  return [
    wordOf(detailText.categories, category),
    wordOf(detailText.levels, chrgitmLv),
    `×${cnt}`,
    preselfpayAmt > 0 && detailText.linePreself(money(preselfpayAmt)),
    own > 0 && detailText.lineOutside(money(own)),
  ]
    .filter(Boolean)
    .join(' · ')
}

export function FeeLines({ lines }: { lines: readonly SettlementLine[] }) {
  const money = useMoney()
  return (
    <Card title={detailText.lines} aside={detailText.lineCount(lines.length)}>
      {lines.map((line, index) => (
        // The index is the key: a bill may have the same item twice, and its lines never change.
        <View key={index} className="fee-line">
          <View className="list-row-main">
            <Text className="fee-name">{line.name}</Text>
            <Text className="list-row-detail">{aboutOf(line, money)}</Text>
          </View>
          <Text className="payer-amount">{money(line.detItemFeeSumamt)}</Text>
        </View>
      ))}
    </Card>
  )
}
