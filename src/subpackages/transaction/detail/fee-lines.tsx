import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import type { SettlementLine } from '@/contract'
import { detailText } from '@/locales/zh-cn/transaction-detail'

export function FeeLines({ lines }: { lines: readonly SettlementLine[] }) {
  const money = useMoney()
  return (
    <Card title={detailText.lines} aside={detailText.lineCount(lines.length)}>
      {lines.map((line, index) => (
        // A bill may have the same item twice; its lines neither move nor change.
        <View key={index} className="fee-line">
          <View className="list-row-main">
            <Text className="fee-name">{line.name}</Text>
            <Text className="list-row-detail">
              {detailText.categories[line.category]} · {detailText.levels[line.chrgitmLv]} · ×{line.cnt}
            </Text>
          </View>
          <Text className="payer-amount">{money(line.detItemFeeSumamt)}</Text>
        </View>
      ))}
    </Card>
  )
}
